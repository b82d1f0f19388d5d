package dev.zevmud.runtime.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class HealthTest {
    private final Health health = new Health();

    @Test
    void isReadyOnlyWhileItServes() {
        assertThat(health.ready().up()).isFalse();
        health.serving();
        assertThat(health.ready().up()).isTrue();
        health.stopping();
        assertThat(health.ready().up()).isFalse();
        assertThat(health.live().up()).isTrue();
    }

    @Test
    void aFailingCheckTakesReadinessAndSaysWhy() {
        health.serving();
        health.addReady(
                "game",
                () -> {
                    throw new IllegalStateException("no \"game\"\n");
                });
        health.addLive("loop", () -> "turning");
        assertThat(health.ready().up()).isFalse();
        assertThat(health.all().json())
                .isEqualTo(
                        "{\"status\":\"down\",\"checks\":{\"service\":{\"status\":\"up\",\"detail\":\"serving\"},"
                                + "\"game\":{\"status\":\"down\",\"detail\":\"no \\\"game\\\"\\u000a\"},"
                                + "\"loop\":{\"status\":\"up\",\"detail\":\"turning\"}}}");
    }

    @Test
    void aCheckThatHangsIsAskedOnceAndCountsAsDown() {
        var asked = new AtomicInteger();
        var never = new CountDownLatch(1);
        health.addLive(
                "stuck",
                () -> {
                    asked.incrementAndGet();
                    never.await();
                    return "";
                });
        assertThat(health.live().findings().get("stuck"))
                .isEqualTo(new Finding(false, "no answer within 2 s"));
        assertThat(health.live().up()).isFalse();
        assertThat(asked).hasValue(1);
        never.countDown();
    }
}
