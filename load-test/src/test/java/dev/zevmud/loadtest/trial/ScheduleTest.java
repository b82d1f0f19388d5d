package dev.zevmud.loadtest.trial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zevmud.loadtest.bot.Address;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ScheduleTest {

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    /// Of 60 seconds of play.
    static Schedule of(int players, int ramp, long begin) {
        return new Schedule(
                new Options(
                        new Address("localhost", 1),
                        players,
                        Duration.ofSeconds(ramp),
                        Duration.ofSeconds(60),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(30),
                        LogIn.GUESTS,
                        Mix.usual(),
                        0,
                        new Limits(0, 0),
                        null,
                        null),
                begin);
    }

    @Test
    void playersComeOneAfterTheOther() {
        Schedule schedule = of(4, 8, 100);
        assertThat(schedule.coming(0)).isEqualTo(100);
        assertThat(schedule.coming(3)).isEqualTo(100 + 6 * SECOND);
    }

    @Test
    void nothingIsMeasuredBeforeTheRampIsOver() {
        Schedule schedule = of(1, 8, 0);
        schedule.arrived(SECOND);
        assertThat(schedule.isMeasured(8 * SECOND - 1)).isFalse();
        assertThat(schedule.isMeasured(8 * SECOND)).isTrue();
        assertThat(schedule.isOver(68 * SECOND - 1)).isFalse();
        assertThat(schedule.isOver(68 * SECOND)).isTrue();
        assertThat(schedule.ramp()).isEqualTo(8);
    }

    @Test
    void whoComesLateIsWaitedFor() {
        Schedule schedule = of(2, 8, 0);
        schedule.arrived(SECOND);
        assertThat(schedule.isMeasured(20 * SECOND)).isFalse();
        assertThat(schedule.isOver(200 * SECOND)).isFalse();
        schedule.arrived(30 * SECOND);
        assertThat(schedule.isMeasured(30 * SECOND)).isTrue();
        assertThat(schedule.end()).isEqualTo(90 * SECOND);
        assertThat(schedule.last()).isEqualTo((8 + 60 + 90 + 5) * SECOND);
    }
}
