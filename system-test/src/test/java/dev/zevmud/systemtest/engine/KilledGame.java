package dev.zevmud.systemtest.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/// Random players do what players do while the game is killed again and again: no thing is lost or
/// doubled, nobody is in two places, nothing older than 500 ms is forgotten.
final class KilledGame {

    private static final int PLAYERS = 16;
    private static final Duration LIMIT = Duration.ofMinutes(1);
    private static final Wanderer.Temper TEMPER =
            new Wanderer.Temper(Duration.ofMillis(150), true, true);

    private KilledGame() {}

    static void playAndKill(Map<String, String> database) {
        long seed = Chaos.seed();
        RandomGenerator random = new SplittableRandom(seed);
        Map<String, String> settings = Chaos.settings(database);
        try (var nodes = new Nodes(settings, 1);
                var crowd = new Crowd(nodes, PLAYERS, TEMPER, seed)) {
            crowd.enter(Chaos.beginning(nodes, settings), LIMIT);
            long end = System.nanoTime() + Chaos.time(Duration.ofSeconds(30)).toNanos();
            do {
                crowd.play(Duration.ofMillis(500 + random.nextInt(2500)));
                nodes.shut();
                crowd.killed();
                nodes.node(0).kill();
                Items saved = Items.saved(settings);
                // A log-in that was under way at the kill may still have been answered: whatever
                // began before the doors open again is of the game that is dead.
                long dead = System.nanoTime();
                nodes.restart(0);
                nodes.open();
                crowd.awaitNewLife(dead, LIMIT);
                assertThat(crowd.audit(saved, dead)).describedAs("seed %d", seed).isEmpty();
            } while (System.nanoTime() < end);
            crowd.settle(LIMIT);
            Items saved = Items.saved(settings);
            assertThat(crowd.audit(saved, Long.MAX_VALUE)).describedAs("seed %d", seed).isEmpty();
            assertThat(crowd.compare(saved)).describedAs("seed %d", seed).isEmpty();
            Chaos.report("killed game, seed %d: %s".formatted(seed, crowd.summary()));
            assertThat(nodes.complaints()).isEqualTo(List.of());
        }
    }
}
