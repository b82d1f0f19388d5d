package dev.zevmud.systemtest.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Three game servers as one: many players wander over all zones while one server leaves in good
/// order, then another is killed.
class ClusterIT {

    private static final int PLAYERS = Integer.getInteger("chaos.players", 300);

    /// A fresh JVM that takes in hundreds of log-ins with their password hashes, on two cores.
    private static final Duration ENTRY = Duration.ofMinutes(2);

    private static final Duration LEAVING = Duration.ofSeconds(20);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);
    private static final Duration TAKE_OVER = Duration.ofSeconds(20);
    private static final Duration LIMIT = Duration.ofMinutes(1);
    private static final Wanderer.Temper TEMPER =
            new Wanderer.Temper(Duration.ofSeconds(5), false, true);

    @Test
    void playersHardlyNoticeANodeThatLeavesAndLoseNothingToOneThatIsKilled() {
        long seed = Chaos.seed();
        Map<String, String> settings = Chaos.settings(Databases.postgres());
        try (var nodes = new Nodes(settings, 3);
                var crowd = new Crowd(nodes, PLAYERS, TEMPER, seed)) {
            crowd.enter(Chaos.beginning(nodes, settings), ENTRY);
            crowd.play(Duration.ofSeconds(5));

            long leaves = System.nanoTime();
            nodes.node(2).terminate();
            nodes.openBut(2);
            assertThat(nodes.node(2).await(LEAVING)).describedAs("exit code").isZero();
            long left = System.nanoTime();
            crowd.awaitStep(LIMIT);
            crowd.play(Duration.ofSeconds(3));
            Duration pause = crowd.longestWait(leaves, left, 99);
            Chaos.report(
                    "node left in %d ms, pause of players p50 %d ms, p99 %d ms, worst %d ms"
                            .formatted(
                                    (left - leaves) / 1_000_000,
                                    crowd.longestWait(leaves, left, 50).toMillis(),
                                    pause.toMillis(),
                                    crowd.longestWait(leaves, left, 100).toMillis()));
            crowd.hush(LIMIT);
            assertThat(crowd.notExactlyOnce()).describedAs("seed %d", seed).isEmpty();
            assertThat(pause).describedAs("seed %d", seed).isLessThanOrEqualTo(LONGEST_PAUSE);

            crowd.goOn();
            crowd.play(Duration.ofSeconds(1));
            crowd.killed();
            nodes.node(1).kill();
            nodes.open();
            Duration back = crowd.awaitStep(LIMIT);
            Chaos.report("all zones answered %d ms after the kill".formatted(back.toMillis()));
            assertThat(back).describedAs("seed %d", seed).isLessThanOrEqualTo(TAKE_OVER);

            crowd.settle(LIMIT);
            Items saved = Items.saved(settings);
            assertThat(crowd.audit(saved, Long.MAX_VALUE)).describedAs("seed %d", seed).isEmpty();
            assertThat(crowd.compare(saved)).describedAs("seed %d", seed).isEmpty();
            Chaos.report("cluster, seed %d: %s".formatted(seed, crowd.summary()));
            assertThat(nodes.complaints()).isEqualTo(List.of());
        }
    }
}
