package dev.zevmud.desktop.connection;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// How long to wait before the next try: 1, 2, 4 … up to 30 seconds, each a little different for
/// every player, so that they do not all come back in the same moment.
public final class Backoff {

    static final Duration FIRST = Duration.ofSeconds(1);
    static final Duration LONGEST = Duration.ofSeconds(30);
    private static final double SPREAD = 0.2;

    private final RandomGenerator random;
    private Duration next = FIRST;

    public Backoff(RandomGenerator random) {
        this.random = random;
    }

    /// The wait before the coming try, at most [#LONGEST] and a fifth.
    public Duration next() {
        Duration wait = next;
        Duration doubled = next.multipliedBy(2);
        next = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
        double factor = 1 - SPREAD + 2 * SPREAD * random.nextDouble();
        return Duration.ofMillis(Math.round((double) wait.toMillis() * factor));
    }

    /// A connection held: the next loss starts with a short wait again.
    public void reset() {
        next = FIRST;
    }
}
