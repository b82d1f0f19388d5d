package dev.zevmud.server.world.trigger;

/// The condition of a trigger. Immutable; whoever reads the content compiles it from what a builder
/// wrote.
public interface Guard {

    /// For triggers without a condition.
    Guard ALWAYS =
            new Guard() {
                @Override
                public boolean holds(Facts facts) {
                    return true;
                }

                @Override
                public int cost() {
                    return 0;
                }
            };

    /// Whether it is so.
    ///
    /// @throws GuardFailedException when the condition makes no sense of these facts
    boolean holds(Facts facts);

    /// At most so many steps are taken to find out.
    int cost();
}
