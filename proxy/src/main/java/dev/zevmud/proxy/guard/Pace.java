package dev.zevmud.proxy.guard;

import java.time.Duration;

/// How many inputs a connection may send: `max` in each `window` on the long run, `burst` at once.
public record Pace(int max, Duration window, int burst) {

    /// Speedwalkers live, floods do not.
    public static final int BURST = 60;

    public RateLimit limit(long nanoTime) {
        return new RateLimit(this, nanoTime);
    }
}
