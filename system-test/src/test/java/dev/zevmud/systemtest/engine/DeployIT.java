package dev.zevmud.systemtest.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zevmud.loadtest.bot.Address;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/// A release with everyone online: each server of a cluster of two is replaced, behind two proxies
/// and a network that delays, crumbles, freezes and breaks.
@Isolated
class DeployIT {

    private static final int PLAYERS = Integer.getInteger("zev.players", Chaos.isLong() ? 200 : 40);
    private static final int NODES = 2;
    private static final int PROXIES = 2;
    private static final Duration ENTRY = Duration.ofMinutes(2);

    /// What players do before; in the long run as long as it takes a server that has just been
    /// started to warm up.
    private static final Duration PLAY = Duration.ofSeconds(Chaos.isLong() ? 60 : 5);

    private static final Duration LEAVING = Duration.ofSeconds(20);

    /// When, after a server was told to end, a proxy may be killed: it has ended by then.
    private static final Duration MOMENT = Duration.ofSeconds(3);

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);
    private static final Duration LIMIT = Duration.ofMinutes(1);
    private static final Wanderer.Temper TEMPER =
            new Wanderer.Temper(Duration.ofSeconds(4), false, true);

    @TempDir Path logs;
    private final long seed = Chaos.seed();
    private final RandomGenerator chance = new Random(seed);

    @Test
    void aReleaseIsAPauseAndABadNetworkIsNoMore() {
        Map<String, String> settings = Chaos.settings(Databases.postgres());
        settings.put("SESSION_OUTPUT_LOG", logs.toString());
        try (var nodes = new Nodes(settings, NODES);
                var inside = new Relay(nodes::addresses, seed);
                var edge = new Edge(inside.address(Address.Kind.TELNET), PROXIES);
                var outside = new Relay(edge::addresses, seed);
                var crowd = new Crowd(() -> door(outside), PLAYERS, TEMPER, seed)) {
            long end = System.nanoTime() + Chaos.time(Duration.ZERO).toNanos();
            crowd.enter(Chaos.beginning(nodes, settings), ENTRY);
            crowd.play(PLAY);
            do {
                release(nodes, crowd);
                releaseWhileProxiesDie(nodes, edge, crowd);
                suffer(inside, outside, crowd);
            } while (System.nanoTime() < end);
            crowd.settle(LIMIT);
            Items saved = Items.saved(settings);
            assertThat(crowd.audit(saved, Long.MAX_VALUE)).describedAs("seed %d", seed).isEmpty();
            assertThat(crowd.compare(saved)).describedAs("seed %d", seed).isEmpty();
            assertThat(crowd.newLives()).describedAs("had to begin anew").isZero();
            assertThat(crowd.logIns()).describedAs("log-ins").isEqualTo(PLAYERS);
            assertThat(edge.metric("websocket_lost_total")).isZero();
            OutputLogs outputs = OutputLogs.read(logs);
            assertThat(outputs.differences(crowd.wanderers()))
                    .describedAs("seed %d", seed)
                    .isEmpty();
            assertThat(outputs.compared()).isGreaterThan(PLAYERS);
            Chaos.report("%d outputs compared with the sessions'".formatted(outputs.compared()));
            Chaos.report("deploy, seed %d: %s".formatted(seed, crowd.summary()));
        }
    }

    private static List<Address> door(Relay outside) {
        return List.of(outside.address(Address.Kind.WEB_SOCKET));
    }

    private void release(Nodes nodes, Crowd crowd) {
        for (int node = 0; node < NODES; node++) {
            long leaves = System.nanoTime();
            nodes.openBut(node);
            nodes.node(node).terminate();
            nodes.node(node).awaitGoodEnd(LEAVING);
            long left = System.nanoTime();
            crowd.awaitStep(LIMIT);
            Duration pause = crowd.longestWait(leaves, left, 99);
            Chaos.report(
                    "a server was replaced, longest wait of players p50 %d ms, p99 %d ms, worst %d ms"
                            .formatted(
                                    crowd.longestWait(leaves, left, 50).toMillis(),
                                    pause.toMillis(),
                                    crowd.longestWait(leaves, left, 100).toMillis()));
            assertThat(pause).describedAs("seed %d", seed).isLessThanOrEqualTo(LONGEST_PAUSE);
            nodes.restart(node);
            nodes.open();
            crowd.play(PLAY);
            exactlyOnce(crowd);
        }
    }

    /// At some moment of each server's replacement a proxy is killed, and is back some time later.
    private void releaseWhileProxiesDie(Nodes nodes, Edge edge, Crowd crowd) {
        for (int node = 0; node < (Chaos.isLong() ? NODES : 1); node++) {
            int victim = chance.nextInt(PROXIES);
            long moment = chance.nextLong(MOMENT.toNanos());
            nodes.openBut(node);
            nodes.node(node).terminate();
            LockSupport.parkNanos(moment);
            edge.proxy(victim).kill();
            nodes.node(node).awaitGoodEnd(LEAVING);
            Duration back = crowd.awaitStep(LIMIT);
            Chaos.report(
                    "a proxy was killed %d ms into a server's replacement, all went on %d ms after it"
                            .formatted(moment / 1_000_000, back.toMillis()));
            edge.restart(victim);
            nodes.restart(node);
            nodes.open();
            exactlyOnce(crowd);
        }
    }

    private void suffer(Relay inside, Relay outside, Crowd crowd) {
        for (Relay network : List.of(inside, outside)) {
            network.crumble(true);
            network.delay(Duration.ofMillis(30));
            crowd.awaitStep(LIMIT);
            assertThat(network.cut()).describedAs("connections cut").isPositive();
            crowd.awaitStep(LIMIT);
            network.freeze(true);
            crowd.play(Duration.ofSeconds(2));
            network.cut();
            network.freeze(false);
            crowd.awaitStep(LIMIT);
            network.crumble(false);
            network.delay(Duration.ZERO);
            exactlyOnce(crowd);
        }
    }

    private void exactlyOnce(Crowd crowd) {
        crowd.hush(LIMIT);
        assertThat(crowd.notExactlyOnce()).describedAs("seed %d", seed).isEmpty();
        crowd.goOn();
    }
}
