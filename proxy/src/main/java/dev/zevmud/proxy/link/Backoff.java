package dev.zevmud.proxy.link;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// How long to wait before the next try: longer each time, and never the same for all, so that a
/// game that has just come back is not run over by all of its players at once.
final class Backoff {

    private static final long FIRST_MILLIS = 200;
    private static final long LONGEST_MILLIS = 2_000;

    private final RandomGenerator random;
    private long millis = FIRST_MILLIS;

    Backoff(RandomGenerator random) {
        this.random = random;
    }

    /// Between half of its step and one and a half.
    synchronized Duration next() {
        long step = millis;
        millis = Math.min(2 * millis, LONGEST_MILLIS);
        return Duration.ofMillis(step / 2 + random.nextLong(step));
    }

    /// A try has succeeded.
    synchronized void reset() {
        millis = FIRST_MILLIS;
    }
}
