package dev.zevmud.desktop.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private final Backoff backoff = new Backoff(new Random(7));

    @Test
    void doublesUpToItsLongestWait() {
        long[] seconds = {1, 2, 4, 8, 16, 30, 30, 30};
        for (long expected : seconds) {
            assertThat(backoff.next())
                    .isBetween(
                            Duration.ofMillis(expected * 800), Duration.ofMillis(expected * 1_200));
        }
    }

    @Test
    void startsAgainAfterAConnectionThatHeld() {
        for (int i = 0; i < 6; i++) {
            backoff.next();
        }
        backoff.reset();
        assertThat(backoff.next()).isLessThanOrEqualTo(Duration.ofMillis(1_200));
    }
}
