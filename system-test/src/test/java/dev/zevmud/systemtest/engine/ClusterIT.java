package dev.zevmud.systemtest.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/// Three game servers as one: many players wander over all zones while one server leaves in good
/// order, then another is killed.
@Isolated
class ClusterIT {

    /// 300 in the long run; with them, two cores that also carry three servers and a database are
    /// too busy for a sample.
    private static final int PLAYERS = Integer.getInteger("zev.players", Chaos.isLong() ? 300 : 60);

    private static final int NODES = 3;

    /// A fresh JVM that takes in hundreds of log-ins with their password hashes, on two cores.
    private static final Duration ENTRY = Duration.ofMinutes(2);

    /// What players do before a node leaves; in the long run as long as it takes a server that has
    /// just been started to warm up.
    private static final Duration PLAY = Duration.ofSeconds(Chaos.isLong() ? 60 : 5);

    private static final Duration LEAVING = Duration.ofSeconds(20);

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private static final Duration TAKE_OVER = Duration.ofSeconds(Chaos.isLong() ? 8 : 20);
    private static final Duration LIMIT = Duration.ofMinutes(1);
    private static final Wanderer.Temper TEMPER =
            new Wanderer.Temper(Duration.ofSeconds(5), false, true);

    private final long seed = Chaos.seed();

    @Test
    void playersHardlyNoticeANodeThatLeavesAndLoseNothingToOneThatIsKilled() {
        Map<String, String> settings = Chaos.settings(Databases.postgres());
        try (var nodes = new Nodes(settings, NODES);
                var crowd = new Crowd(nodes, PLAYERS, TEMPER, seed)) {
            long end = System.nanoTime() + Chaos.time(Duration.ZERO).toNanos();
            crowd.enter(Chaos.beginning(nodes, settings), ENTRY);
            int node = NODES - 1;
            leave(nodes, crowd, node);
            kill(nodes, crowd, node - 1);
            while (System.nanoTime() < end) {
                nodes.restart(node);
                nodes.restart(node - 1);
                nodes.open();
                crowd.play(Duration.ofSeconds(10));
                leave(nodes, crowd, node);
                kill(nodes, crowd, node - 1);
            }
            crowd.settle(LIMIT);
            Items saved = Items.saved(settings);
            assertThat(crowd.audit(saved, Long.MAX_VALUE)).describedAs("seed %d", seed).isEmpty();
            assertThat(crowd.compare(saved)).describedAs("seed %d", seed).isEmpty();
            Chaos.report("cluster, seed %d: %s".formatted(seed, crowd.summary()));
        }
    }

    private void leave(Nodes nodes, Crowd crowd, int node) {
        crowd.play(PLAY);
        long leaves = System.nanoTime();
        nodes.openBut(node);
        nodes.node(node).terminate();
        nodes.node(node).awaitGoodEnd(LEAVING);
        long left = System.nanoTime();
        crowd.awaitStep(LIMIT);
        crowd.play(Duration.ofSeconds(2));
        Duration pause = crowd.longestWait(leaves, left, 99);
        Chaos.report(
                "a node left in %d ms, longest wait of players p50 %d ms, p99 %d ms, worst %d ms"
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
    }

    private void kill(Nodes nodes, Crowd crowd, int node) {
        long killed = crowd.killed();
        nodes.node(node).kill();
        nodes.open();
        crowd.awaitStep(LIMIT);
        Duration back = crowd.longestWait(killed, System.nanoTime(), 100);
        Chaos.report("all players were answered %d ms after a kill".formatted(back.toMillis()));
        assertThat(back).describedAs("seed %d", seed).isLessThanOrEqualTo(TAKE_OVER);
    }
}
