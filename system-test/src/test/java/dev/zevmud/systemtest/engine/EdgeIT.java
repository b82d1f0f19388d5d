package dev.zevmud.systemtest.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/// Players at two proxies while the game is restarted, a proxy is killed and the game is killed:
/// whoever is in play stays in play, and every word is said once.
@Isolated
class EdgeIT {

    private static final int PLAYERS = Integer.getInteger("zev.players", Chaos.isLong() ? 200 : 40);
    private static final int PROXIES = 2;
    private static final Duration ENTRY = Duration.ofMinutes(2);
    private static final Duration END = Duration.ofSeconds(20);
    private static final Duration LIMIT = Duration.ofMinutes(1);
    private static final Wanderer.Temper TEMPER =
            new Wanderer.Temper(Duration.ofSeconds(2), false, true);

    @TempDir Path data;
    private final long seed = Chaos.seed();

    @Test
    void noRestartCostsALineACommandOrALogIn() {
        Map<String, String> settings = Chaos.settings(Databases.embedded(data));
        try (var nodes = new Nodes(settings, 1);
                var edge = new Edge(nodes.node(0).address(), PROXIES);
                var crowd = new Crowd(edge::addresses, PLAYERS, TEMPER, seed)) {
            long end = System.nanoTime() + Chaos.time(Duration.ZERO).toNanos();
            crowd.enter(Chaos.beginning(nodes, settings), ENTRY);
            do {
                restartGame(nodes, crowd);
                killProxy(edge, crowd);
            } while (System.nanoTime() < end);
            assertThat(crowd.newLives()).describedAs("had to begin anew").isZero();
            assertThat(edge.metric("websocket_lost_total")).isZero();
            killGame(nodes, crowd);
            crowd.settle(LIMIT);
            Items saved = Items.saved(settings);
            assertThat(crowd.audit(saved, Long.MAX_VALUE)).describedAs("seed %d", seed).isEmpty();
            assertThat(crowd.compare(saved)).describedAs("seed %d", seed).isEmpty();
            assertThat(crowd.notExactlyOnce()).describedAs("seed %d", seed).isEmpty();
            assertThat(crowd.logIns()).describedAs("log-ins").isEqualTo(PLAYERS);
            assertThat(edge.metric("websocket_lost_total")).isZero();
            Chaos.report("edge, seed %d: %s".formatted(seed, crowd.summary()));
        }
    }

    private void restartGame(Nodes nodes, Crowd crowd) {
        crowd.play(Duration.ofSeconds(3));
        long begun = System.nanoTime();
        nodes.node(0).terminate();
        nodes.node(0).awaitGoodEnd(END);
        nodes.restart(0);
        long ready = System.nanoTime();
        Duration back = crowd.awaitStep(LIMIT);
        Chaos.report(
                "the game was away for %d ms, all players went on %d ms after it was ready"
                        .formatted((ready - begun) / 1_000_000, back.toMillis()));
        exactlyOnce(crowd);
    }

    private void killProxy(Edge edge, Crowd crowd) {
        crowd.play(Duration.ofSeconds(2));
        edge.proxy(0).kill();
        Duration back = crowd.awaitStep(LIMIT);
        Chaos.report(
                "all players went on %d ms after a proxy was killed".formatted(back.toMillis()));
        edge.restart(0);
        exactlyOnce(crowd);
    }

    private void exactlyOnce(Crowd crowd) {
        crowd.hush(LIMIT);
        assertThat(crowd.notExactlyOnce()).describedAs("seed %d", seed).isEmpty();
        crowd.goOn();
    }

    private void killGame(Nodes nodes, Crowd crowd) {
        crowd.play(Duration.ofSeconds(2));
        crowd.killed();
        nodes.node(0).kill();
        long dead = System.nanoTime();
        nodes.restart(0);
        crowd.awaitNewLife(dead, LIMIT);
    }
}
