package dev.zevmud.server.cluster;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// What the engine counts and times on this node.
final class EngineMetrics {

    /// Few, for there are as many of each as there are zones.
    private static final Duration[] TICK_LAGS =
            Stream.of(10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000)
                    .map(Duration::ofMillis)
                    .toArray(Duration[]::new);

    private final Timer commands;
    private final MeterRegistry registry;
    private final Map<String, Timer> tickLags = new ConcurrentHashMap<>();
    private final Timer saveLag;
    private final Counter saveFailures;
    private final Counter crashes;
    private final Counter departures;
    private final Counter departuresRefused;
    private final Counter handOvers;
    private final Counter shed;
    private final Counter sleeps;
    private final Counter quarantined;

    EngineMetrics(MeterRegistry registry) {
        this.registry = registry;
        commands =
                Timer.builder("zevmud.commands")
                        .description("Commands executed in zones, and how long each took")
                        .publishPercentileHistogram()
                        .minimumExpectedValue(Duration.ofNanos(10_000))
                        .maximumExpectedValue(Duration.ofSeconds(1))
                        .register(registry);
        saveLag =
                Timer.builder("zevmud.zone.save.lag")
                        .description("From a zone's first unsaved change to its durable checkpoint")
                        .publishPercentileHistogram()
                        .minimumExpectedValue(Duration.ofMillis(1))
                        .maximumExpectedValue(Duration.ofSeconds(10))
                        .register(registry);
        saveFailures = registry.counter("zevmud.zone.save.failures");
        crashes = registry.counter("zevmud.zone.crashes");
        departures = registry.counter("zevmud.departures");
        departuresRefused = registry.counter("zevmud.departures.refused");
        handOvers = registry.counter("zevmud.sessions.handed.over");
        shed = registry.counter("zevmud.zone.shed");
        sleeps = registry.counter("zevmud.zone.sleeps");
        quarantined = registry.counter("zevmud.triggers.quarantined");
    }

    void executed(Duration took) {
        commands.record(took);
    }

    /// A zone did what was due, so late.
    void woke(String zone, Duration late) {
        tickLags.computeIfAbsent(zone, this::tickLag).record(late);
    }

    private Timer tickLag(String zone) {
        return Timer.builder("zevmud.zone.tick.lag")
                .description("How late a zone does what is due")
                .tag("zone", zone)
                .serviceLevelObjectives(TICK_LAGS)
                .register(registry);
    }

    void saved(Duration sinceTheChange) {
        saveLag.record(sinceTheChange);
    }

    void saveFailed() {
        saveFailures.increment();
    }

    /// A rule failed.
    void crashed() {
        crashes.increment();
    }

    /// A trigger was taken out of play.
    void quarantined() {
        quarantined.increment();
    }

    void departed() {
        departures.increment();
    }

    /// Somebody found the next zone closed.
    void departureRefused() {
        departuresRefused.increment();
    }

    /// A session went to another node.
    void handedOver() {
        handOvers.increment();
    }

    /// A zone in which nobody was has fallen asleep, saved.
    void slept() {
        sleeps.increment();
    }

    /// A zone that lags has put off something idle.
    void shed(int times) {
        shed.increment(times);
    }
}
