package counterexample.server.language;

import dev.zevmud.server.world.Zone;

/// A language that knows the world.
final class LanguageThatPlays {

    private LanguageThatPlays() {}

    static Class<?> forbidden() {
        return Zone.class;
    }
}
