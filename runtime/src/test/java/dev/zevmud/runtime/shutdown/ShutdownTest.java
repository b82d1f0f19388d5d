package dev.zevmud.runtime.shutdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ShutdownTest {
    private final List<String> done = new CopyOnWriteArrayList<>();

    private void step(Shutdown shutdown, Stage stage, String name) {
        shutdown.on(stage, name, () -> done.add(name));
    }

    @Test
    void stepsRunOnceStageByStageTheLatestFirst() {
        var shutdown = new Shutdown(Duration.ofSeconds(5));
        step(shutdown, Stage.CLOSE, "pool");
        step(shutdown, Stage.SAVE, "save");
        step(shutdown, Stage.READINESS, "readiness");
        step(shutdown, Stage.CLOSE, "listener");
        step(shutdown, Stage.DRAIN, "drain");
        shutdown.run("test");
        shutdown.run("again");
        assertThat(done).containsExactly("readiness", "drain", "save", "listener", "pool");
        assertThat(shutdown.begun()).isTrue();
    }

    @Test
    void aFailureDoesNotKeepLaterStepsFromRunning() {
        var shutdown = new Shutdown(Duration.ofSeconds(5));
        shutdown.on(
                Stage.DRAIN,
                "broken",
                () -> {
                    throw new IllegalStateException("expected by this test");
                });
        step(shutdown, Stage.SAVE, "save");
        shutdown.run("test");
        assertThat(done).containsExactly("save");
    }

    @Test
    void aDrainThatHangsLeavesTimeForSaving() {
        var shutdown = new Shutdown(Duration.ofSeconds(2));
        var interrupted = new CountDownLatch(1);
        shutdown.on(
                Stage.DRAIN,
                "stuck",
                () -> {
                    try {
                        new CountDownLatch(1).await();
                    } catch (InterruptedException e) {
                        interrupted.countDown();
                        throw e;
                    }
                });
        shutdown.on(
                Stage.SAVE,
                "save",
                () -> {
                    // Longer than no time at all: cut off, it would not be noted.
                    var _ = new CountDownLatch(1).await(50, TimeUnit.MILLISECONDS);
                    done.add("save");
                });
        var before = System.nanoTime();
        shutdown.run("test");
        assertThat(done).containsExactly("save");
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(3));
        assertThat(interrupted)
                .satisfies(latch -> assertThat(latch.await(5, TimeUnit.SECONDS)).isTrue());
    }
}
