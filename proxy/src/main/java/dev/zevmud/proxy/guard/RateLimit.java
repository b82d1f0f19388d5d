package dev.zevmud.proxy.guard;

/// A token bucket: holds [Pace#burst] tokens, refilled at [Pace#max] a [Pace#window]. Belongs to
/// one connection; not thread-safe.
public final class RateLimit {

    private final double burst;
    private final double tokensPerNano;
    private double tokens;
    private long filledAt;

    RateLimit(Pace pace, long nanoTime) {
        burst = pace.burst();
        tokensPerNano = (double) pace.max() / pace.window().toNanos();
        tokens = burst;
        filledAt = nanoTime;
    }

    /// Takes one token; false if there is none.
    public boolean take(long nanoTime) {
        tokens = Math.min(burst, tokens + (nanoTime - filledAt) * tokensPerNano);
        filledAt = nanoTime;
        if (tokens < 1) {
            return false;
        }
        tokens--;
        return true;
    }
}
