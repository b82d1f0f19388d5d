package dev.zevmud.proxy.link;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/// What the links of a proxy count.
public final class LinkMetrics {

    private final Counter resumed;
    private final Counter refused;
    private final Counter gaps;
    private final Counter lost;
    private final Counter reconnects;

    public LinkMetrics(MeterRegistry registry) {
        resumed = counter(registry, "resumed", "Sessions that went on over a new connection");
        refused = counter(registry, "refused", "Sessions that the game did not go on with");
        gaps = counter(registry, "gaps", "Outputs that were dropped, and the player was told so");
        lost = counter(registry, "lost", "Outputs that are missing without a word: must stay 0");
        reconnects = counter(registry, "game.reconnects", "Connections to a game that came back");
    }

    private static Counter counter(MeterRegistry registry, String name, String description) {
        return Counter.builder("websocket." + name).description(description).register(registry);
    }

    void resumed(long gap) {
        resumed.increment();
        gaps.increment((double) gap);
    }

    void refused() {
        refused.increment();
    }

    void lost(long outputs) {
        lost.increment((double) outputs);
    }

    void reconnected() {
        reconnects.increment();
    }
}
