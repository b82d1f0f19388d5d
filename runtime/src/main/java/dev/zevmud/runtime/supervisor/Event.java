package dev.zevmud.runtime.supervisor;

/// What can happen to a supervisor.
sealed interface Event {
    /// Someone wants everything to stop.
    record StopAsked() implements Event {}

    /// A child's process has ended.
    record Died(Child child, int exitCode) implements Event {}
}
