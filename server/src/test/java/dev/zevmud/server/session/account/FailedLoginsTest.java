package dev.zevmud.server.session.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class FailedLoginsTest {

    private static final class ManualClock extends Clock {
        Instant now = Instant.parse("2026-01-01T00:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private final ManualClock clock = new ManualClock();
    private final FailedLogins failed = new FailedLogins(clock);

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            failed.failed("account x");
        }
    }

    @Test
    void fourWrongOnesCostNoTime() {
        fail(FailedLogins.FREE_TRIES - 1);
        assertThat(failed.waitFor("account x")).isZero();
    }

    @Test
    void theFifthCostsHalfAMinuteAndEachFurtherTwiceAsMuchUpToAnHour() {
        fail(FailedLogins.FREE_TRIES);
        assertThat(failed.waitFor("account x")).isEqualTo(Duration.ofSeconds(30));
        fail(1);
        assertThat(failed.waitFor("account x")).isEqualTo(Duration.ofSeconds(60));
        fail(20);
        assertThat(failed.waitFor("account x")).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void theWaitEndsWithTime() {
        fail(FailedLogins.FREE_TRIES);
        clock.now = clock.now.plusSeconds(30);
        assertThat(failed.waitFor("account x")).isZero();
    }

    @Test
    void theRightPasswordForgivesAll() {
        fail(FailedLogins.FREE_TRIES);
        failed.succeeded("account x");
        assertThat(failed.waitFor("account x")).isZero();
    }

    @Test
    void othersDoNotWait() {
        fail(FailedLogins.FREE_TRIES);
        assertThat(failed.waitFor("account y")).isZero();
    }
}
