package dev.zevmud.server.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AlarmTest {

    private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");

    @Test
    void aDeadlineThatIsMissedIsLag() {
        Alarm alarm = Alarm.set(NOW.plusSeconds(5), NOW);
        assertThat(alarm.lateness(NOW.plusSeconds(7))).isEqualTo(Duration.ofSeconds(2));
        assertThat(alarm.lateness(NOW.plusSeconds(4))).isZero();
    }

    @Test
    void aSleepIsNone() {
        Alarm alarm = Alarm.set(NOW.minusSeconds(3_600), NOW);
        assertThat(alarm.lateness(NOW.plusMillis(3))).isEqualTo(Duration.ofMillis(3));
    }
}
