package dev.zevmud.server.store;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.stream.Stream;

/// What an operator needs to know about saving: the histogram
/// `zevmud_store_commit_duration_seconds`, the summary `zevmud_store_commit_checkpoints`, the
/// counters `zevmud_store_retries_total` (the database was out of reach) and
/// `zevmud_store_refused_total` (stale or broken checkpoints), the gauge
/// `zevmud_store_outage_seconds`.
final class StoreMetrics {

    private static final Duration[] BUCKETS =
            Stream.of(1, 2, 5, 10, 25, 50, 100, 250, 500, 1_000, 5_000)
                    .map(Duration::ofMillis)
                    .toArray(Duration[]::new);

    private final Timer commits;
    private final DistributionSummary checkpoints;
    private final Counter retries;
    private final Counter refused;

    StoreMetrics(MeterRegistry registry, Outage outage) {
        commits =
                Timer.builder("zevmud_store_commit_duration")
                        .serviceLevelObjectives(BUCKETS)
                        .register(registry);
        checkpoints =
                DistributionSummary.builder("zevmud_store_commit_checkpoints").register(registry);
        retries = Counter.builder("zevmud_store_retries").register(registry);
        refused = Counter.builder("zevmud_store_refused").register(registry);
        registry.gauge(
                "zevmud_store_outage_seconds",
                outage,
                state -> state.lasted().toMillis() / (double) Duration.ofSeconds(1).toMillis());
    }

    void committed(long nanos, int count) {
        commits.record(Duration.ofNanos(nanos));
        checkpoints.record(count);
    }

    void retried() {
        retries.increment();
    }

    void refused() {
        refused.increment();
    }
}
