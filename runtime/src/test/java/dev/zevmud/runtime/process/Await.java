package dev.zevmud.runtime.process;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/// Waits for a condition, but not for ever.
public final class Await {
    private static final Duration LIMIT = Duration.ofSeconds(40);

    private Await() {}

    public static void until(String what, Callable<Boolean> condition) throws Exception {
        var deadline = System.nanoTime() + LIMIT.toNanos();
        while (!condition.call()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("not within " + LIMIT.toSeconds() + " s: " + what);
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }
}
