package dev.zevmud.server.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class EngineMetricsTest {

    @Test
    void eachZoneHasALagOfItsOwn() {
        var registry = new SimpleMeterRegistry();
        var metrics = new EngineMetrics(registry);
        metrics.woke("meadow", Duration.ofMillis(300));
        metrics.woke("meadow", Duration.ofMillis(100));
        metrics.woke("wood", Duration.ofMillis(7));
        assertThat(
                        registry.get("zevmud.zone.tick.lag")
                                .tag("zone", "meadow")
                                .timer()
                                .max(TimeUnit.MILLISECONDS))
                .isEqualTo(300);
        assertThat(registry.get("zevmud.zone.tick.lag").tag("zone", "wood").timer().count())
                .isOne();
    }
}
