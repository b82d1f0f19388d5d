package dev.zevmud.loadtest.trial;

import java.time.Duration;

/// When a run begins, when its ramp and its play end, and when whoever is left is ended; of
/// [System#nanoTime()].
record Schedule(long begin, long rampEnd, long end, long last) {

    /// For saying goodbye, beside the patience for it.
    private static final Duration TO_LEAVE = Duration.ofSeconds(5);

    static Schedule of(Options options, long begin) {
        long rampEnd = begin + options.ramp().toNanos();
        long end = rampEnd + options.duration().toNanos();
        return new Schedule(
                begin,
                rampEnd,
                end,
                end + options.patience().multipliedBy(2).plus(TO_LEAVE).toNanos());
    }

    /// When the visitor `number` of `players` comes.
    long coming(int number, int players) {
        return begin + (rampEnd - begin) * number / players;
    }
}
