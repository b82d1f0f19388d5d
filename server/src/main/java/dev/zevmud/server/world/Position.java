package dev.zevmud.server.world;

/// How a character holds itself; the lower, the faster it recovers.
public enum Position {
    STANDING(0),
    RESTING(1),
    SLEEPING(2);

    private final int ease;

    Position(int ease) {
        this.ease = ease;
    }

    /// How much faster it recovers, in times the ordinary rate.
    int ease() {
        return ease;
    }
}
