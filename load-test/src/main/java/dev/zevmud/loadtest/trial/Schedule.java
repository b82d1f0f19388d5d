package dev.zevmud.loadtest.trial;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/// When players come, from when on they are measured, and when the run ends; moments are of
/// [System#nanoTime()]. Measuring begins when the ramp is over and the last player has come, or has
/// failed to. Any thread.
final class Schedule {

    /// For saying goodbye, beside the patience for it.
    private static final Duration TO_LEAVE = Duration.ofSeconds(5);

    private final Options options;
    private final long begin;
    private final AtomicInteger awaited;
    private volatile long rampEnd = Long.MAX_VALUE;

    Schedule(Options options, long begin) {
        this.options = options;
        this.begin = begin;
        this.awaited = new AtomicInteger(options.players());
    }

    /// When the visitor `number` comes.
    long coming(int number) {
        return begin + options.ramp().toNanos() * number / options.players();
    }

    /// One more visitor is in play, or will not be.
    void arrived(long now) {
        if (awaited.decrementAndGet() == 0) {
            rampEnd = Math.max(begin + options.ramp().toNanos(), now);
        }
    }

    boolean isMeasured(long due) {
        return due >= rampEnd;
    }

    boolean isOver(long moment) {
        return rampEnd != Long.MAX_VALUE && moment >= end();
    }

    long end() {
        return rampEnd + options.duration().toNanos();
    }

    /// How long it took until all were there, in seconds; as long as they should have taken, if
    /// they never were.
    double ramp() {
        long nanos = rampEnd == Long.MAX_VALUE ? options.ramp().toNanos() : rampEnd - begin;
        return nanos / (double) Duration.ofSeconds(1).toNanos();
    }

    /// When whoever is left is fetched.
    long last() {
        return begin
                + options.ramp()
                        .plus(options.duration())
                        .plus(options.patience().multipliedBy(3))
                        .plus(TO_LEAVE)
                        .toNanos();
    }
}
