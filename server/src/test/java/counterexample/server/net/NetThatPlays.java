package counterexample.server.net;

import dev.zevmud.server.world.Zone;

/// A network that knows the world.
final class NetThatPlays {

    private NetThatPlays() {}

    static Class<?> forbidden() {
        return Zone.class;
    }
}
