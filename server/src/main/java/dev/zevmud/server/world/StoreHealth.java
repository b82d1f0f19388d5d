package dev.zevmud.server.world;

import java.time.Instant;

/// Whether what happens in the world can be saved. While it cannot, play goes on in memory and
/// saves wait; whoever takes commands asks here whether that has lasted too long.
@FunctionalInterface
public interface StoreHealth {

    State state();

    sealed interface State {

        /// Everything is saved as it should be.
        record Sound() implements State {}

        /// Nothing could be saved since then; play goes on.
        record Behind(Instant since, String why) implements State {}

        /// Nothing could be saved for longer than is bearable: no command may change the world
        /// until it can.
        record BeyondBound(Instant since, String why) implements State {}
    }
}
