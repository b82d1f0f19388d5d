package dev.zevmud.systemtest.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/// SIGTERM while players play: the game ends in time, with everything saved that anybody has seen;
/// when it is there again, everybody goes on as if nothing had been.
@Isolated
class OrderlyEndIT {

    private static final int PLAYERS = 40;
    private static final Duration END = Duration.ofSeconds(20);
    private static final Duration LIMIT = Duration.ofMinutes(1);
    private static final Wanderer.Temper TEMPER =
            new Wanderer.Temper(Duration.ofMillis(200), false, true);

    @TempDir Path data;

    @Test
    void aTerminatedGameSavesEverythingEndsInTimeAndGoesOnWhereItWas() {
        long seed = Chaos.seed();
        Map<String, String> settings = Chaos.settings(Databases.embedded(data));
        try (var nodes = new Nodes(settings, 1);
                var crowd = new Crowd(nodes, PLAYERS, TEMPER, seed)) {
            crowd.enter(Chaos.beginning(nodes, settings), LIMIT);
            crowd.play(Duration.ofSeconds(3));
            nodes.shut();
            long terminated = System.nanoTime();
            nodes.node(0).terminate();
            nodes.node(0).awaitGoodEnd(END);
            Chaos.report(
                    "ended in %d ms with %d players"
                            .formatted((System.nanoTime() - terminated) / 1_000_000, PLAYERS));
            nodes.restart(0);
            nodes.open();
            crowd.awaitStep(LIMIT);
            assertThat(crowd.newLives()).describedAs("had to begin anew").isZero();
            crowd.settle(LIMIT);
            Items saved = Items.saved(settings);
            // Without a kill among its moments, the audit allows nothing to be lost.
            assertThat(crowd.audit(saved, Long.MAX_VALUE)).describedAs("seed %d", seed).isEmpty();
            assertThat(crowd.compare(saved)).describedAs("seed %d", seed).isEmpty();
            assertThat(crowd.notExactlyOnce()).describedAs("seed %d", seed).isEmpty();
            Chaos.report("orderly end, seed %d: %s".formatted(seed, crowd.summary()));
            assertThat(nodes.complaints()).isEqualTo(List.of());
        }
    }
}
