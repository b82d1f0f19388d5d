package dev.zevmud.loadtest.trial;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.Recorder;

/// Counts what visitors go through. Any thread; [#second] belongs to the one that keeps time.
final class Tally {

    /// Longer ones count as this; three digits are exact.
    private static final long LONGEST_MICROS = TimeUnit.MINUTES.toMicros(10);

    private static final int DIGITS = 3;

    private final Schedule schedule;
    private final Map<Deed, Histogram> commands = new EnumMap<>(Deed.class);
    private final Map<Mistake, LongAdder> mistakes = new EnumMap<>(Mistake.class);
    private final Histogram logIns = new ConcurrentHistogram(LONGEST_MICROS, DIGITS);
    private final Recorder thisSecond = new Recorder(LONGEST_MICROS, DIGITS);
    private final AtomicInteger inPlay = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final List<Second> seconds = new ArrayList<>();
    private long errorsBefore;

    /// Answers to what was due before all had come are no part of the totals.
    Tally(Schedule schedule) {
        this.schedule = schedule;
        for (Deed deed : Deed.values()) {
            commands.put(deed, new ConcurrentHistogram(LONGEST_MICROS, DIGITS));
        }
        for (Mistake mistake : Mistake.values()) {
            mistakes.put(mistake, new LongAdder());
        }
    }

    void entered(long tookNanos) {
        logIns.recordValue(micros(tookNanos));
        most.accumulateAndGet(inPlay.incrementAndGet(), Math::max);
    }

    void left() {
        inPlay.decrementAndGet();
    }

    void answered(Deed deed, long due, long now) {
        long micros = micros(now - due);
        thisSecond.recordValue(micros);
        if (schedule.isMeasured(due)) {
            of(commands, deed).recordValue(micros);
        }
    }

    void went(Mistake mistake) {
        of(mistakes, mistake).increment();
    }

    int inPlay() {
        return inPlay.get();
    }

    /// Closes the second that has passed.
    Second second() {
        Histogram passed = thisSecond.getIntervalHistogram();
        Percentiles took = Percentiles.of(passed);
        long errors = mistakes.values().stream().mapToLong(LongAdder::sum).sum();
        Second second =
                new Second(
                        seconds.size() + 1,
                        inPlay.get(),
                        took.count(),
                        errors - errorsBefore,
                        took.p50(),
                        took.p99(),
                        took.max());
        errorsBefore = errors;
        seconds.add(second);
        return second;
    }

    /// `measured` is the time that commands were counted, in seconds.
    Figures figures(double measured) {
        Histogram all = new Histogram(LONGEST_MICROS, DIGITS);
        Map<String, Percentiles> byCommand = new TreeMap<>();
        commands.forEach((deed, histogram) -> {
            all.add(histogram);
            if (histogram.getTotalCount() > 0) {
                byCommand.put(deed.word(), Percentiles.of(histogram));
            }
        });
        Map<String, Long> errors = new TreeMap<>();
        mistakes.forEach((mistake, count) -> {
            if (count.sum() > 0) {
                errors.put(mistake.words(), count.sum());
            }
        });
        return new Figures(
                schedule.ramp(),
                most.get(),
                all.getTotalCount() / measured,
                Percentiles.of(all),
                byCommand,
                Percentiles.of(logIns),
                errors,
                List.copyOf(seconds));
    }

    private static <K, V> V of(Map<K, V> map, K key) {
        V value = map.get(key);
        if (value == null) {
            throw new IllegalStateException("nothing is counted for " + key);
        }
        return value;
    }

    private static long micros(long nanos) {
        return Math.clamp(TimeUnit.NANOSECONDS.toMicros(nanos), 0, LONGEST_MICROS);
    }
}
