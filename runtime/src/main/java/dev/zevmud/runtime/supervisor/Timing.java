package dev.zevmud.runtime.supervisor;

import java.time.Duration;

/// How patient a supervisor is.
///
/// @param poll time between two looks at the services' health
/// @param patience time for all services to become ready
/// @param grace time between SIGTERM and SIGKILL
/// @param firstDelay wait before a dead service is started again; doubles with each death
/// @param longestDelay where the doubling ends
/// @param window three deaths of one service within it stop everything
record Timing(
        Duration poll,
        Duration patience,
        Duration grace,
        Duration firstDelay,
        Duration longestDelay,
        Duration window) {
    static final Timing DEFAULT =
            new Timing(
                    Duration.ofMillis(100),
                    Duration.ofSeconds(180),
                    Duration.ofSeconds(30),
                    Duration.ofSeconds(2),
                    Duration.ofSeconds(30),
                    Duration.ofSeconds(60));
}
