package counterexample.server.api;

import dev.zevmud.server.world.Zone;

/// An API that reaches into the world.
final class ApiThatPlays {

    private ApiThatPlays() {}

    static Class<?> forbidden() {
        return Zone.class;
    }
}
