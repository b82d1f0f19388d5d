package dev.zevmud.runtime.shutdown;

/// What a step of a shutdown does. It runs on a thread of its own that is interrupted when the
/// step's time is up.
@FunctionalInterface
public interface Step {
    void run() throws Exception;
}
