package dev.zevmud.runtime.shutdown;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The orderly end of a process. Steps are registered while it starts and run once, stage by stage,
/// the latest of a stage first, whoever asks for the end first. A step that fails or takes too long
/// is logged and the later ones still run: each stage but the last may use half of the time that is
/// left, so that a drain that hangs leaves time for saving.
public final class Shutdown {
    private static final Logger log = LoggerFactory.getLogger(Shutdown.class);

    private record Named(String name, Step step) {}

    private final Duration budget;
    private final Map<Stage, List<Named>> steps = new EnumMap<>(Stage.class);
    private final AtomicBoolean begun = new AtomicBoolean();
    private final CountDownLatch done = new CountDownLatch(1);

    /// `budget` is the time for all steps together.
    public Shutdown(Duration budget) {
        this.budget = budget;
    }

    /// Adds a step; ignored once the end has begun.
    public void on(Stage stage, String name, Step step) {
        synchronized (steps) {
            steps.computeIfAbsent(stage, s -> new ArrayList<>()).addFirst(new Named(name, step));
        }
    }

    /// Runs all steps and returns when they are done; a second caller waits for the first.
    public void run(String reason) {
        if (!begun.compareAndSet(false, true)) {
            awaitDone();
            return;
        }
        try {
            log.info("Shutting down: {}", reason);
            var deadline = System.nanoTime() + budget.toNanos();
            for (var stage : Stage.values()) {
                stage(stage, deadline);
            }
            log.info("Shut down");
        } finally {
            done.countDown();
        }
    }

    /// Whether the end has begun.
    public boolean begun() {
        return begun.get();
    }

    /// Waits until all steps are done.
    public void awaitDone() {
        try {
            done.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void stage(Stage stage, long deadline) {
        List<Named> named;
        synchronized (steps) {
            named = List.copyOf(steps.getOrDefault(stage, List.of()));
        }
        var left = Math.max(0, deadline - System.nanoTime());
        var end = System.nanoTime() + (stage == Stage.CLOSE ? left : left / 2);
        for (var step : named) {
            step(step, end);
        }
    }

    private static void step(Named named, long end) {
        var worker =
                Thread.ofPlatform()
                        .daemon()
                        .name("shutdown " + named.name())
                        .unstarted(() -> {
                            try {
                                named.step().run();
                            } catch (InterruptedException e) {
                                log.error("Shutdown step '{}' was cut off", named.name());
                            } catch (Exception | LinkageError e) {
                                log.error("Shutdown step '{}' failed", named.name(), e);
                            }
                        });
        worker.start();
        try {
            if (!worker.join(Duration.ofNanos(Math.max(1, end - System.nanoTime())))) {
                log.error("Shutdown step '{}' took too long", named.name());
                worker.interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
