package dev.zevmud.server.net;

/// How fast one connection may send lines: a bucket of [#BURST] that refills at
/// [#LINES_PER_SECOND]. Whoever is faster is not cut: the socket is left unread for the time that
/// [#pauseMillis] says, and TCP slows the sender. Owned by the event loop.
final class InputPace {

    static final int BURST = 200;
    static final int LINES_PER_SECOND = 100;

    private static final long NANOS_PER_LINE = 1_000_000_000L / LINES_PER_SECOND;

    /// When the bucket will be full again.
    private long fullAt;

    InputPace(long nowNanos) {
        this.fullAt = nowNanos;
    }

    /// Takes one line out of the bucket.
    void line(long nowNanos) {
        fullAt = Math.max(fullAt, nowNanos) + NANOS_PER_LINE;
    }

    /// How long to stop reading; 0 while the bucket holds.
    long pauseMillis(long nowNanos) {
        long over = fullAt - nowNanos - BURST * NANOS_PER_LINE;
        return over <= 0 ? 0 : over / 1_000_000 + 1;
    }
}
