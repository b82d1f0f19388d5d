package dev.zevmud.loadtest.trial;

import java.util.SplittableRandom;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Sends the visitors in and keeps the time: whoever is not back when it is up is fetched.
final class Crowd {

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final Options options;
    private final Consumer<Second> progress;

    /// `progress` is told each second that has passed.
    Crowd(Options options, Consumer<Second> progress) {
        this.options = options;
        this.progress = progress;
    }

    /// The whole run.
    Figures play() throws InterruptedException {
        long begin = System.nanoTime();
        var schedule = new Schedule(options, begin);
        var tally = new Tally(schedule);
        // Of the time of day, so that runs one after the other make characters of their own.
        String run = Long.toString(System.currentTimeMillis() / 100 % (36L * 36 * 36 * 36), 36);
        var seeds = new SplittableRandom(options.seed());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < options.players(); i++) {
                threads.execute(new Visitor(options, schedule, run, i, tally, seeds.split()));
            }
            threads.shutdown();
            long next = begin + SECOND;
            boolean all = false;
            while (!all && next < schedule.last()) {
                all = threads.awaitTermination(next - System.nanoTime(), TimeUnit.NANOSECONDS);
                progress.accept(tally.second());
                next += SECOND;
            }
            // Ends those who wait for something; closing waits for them.
            threads.shutdownNow();
        }
        return tally.figures(options.duration().toNanos() / (double) SECOND);
    }
}
