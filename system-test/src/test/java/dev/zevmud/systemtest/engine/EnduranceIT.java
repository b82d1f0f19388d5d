package dev.zevmud.systemtest.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/// Players who come and go leave nothing behind in the memory of game and proxy, and players who
/// only stay are not lost.
@Isolated
class EnduranceIT {

    private static final int CYCLES = Chaos.isLong() ? 50 : 8;
    private static final int VISITORS = 40;
    private static final int IDLERS = Chaos.isLong() ? 1_000 : 60;
    private static final Duration IDLE =
            Chaos.isLong() ? Duration.ofMinutes(10) : Duration.ofSeconds(5);

    /// What caches and compiled code may add between two thirds of the cycles.
    private static final double GROWTH = 1.10;

    private static final long SLACK_BYTES = 3 * 1024 * 1024;

    @TempDir Path data;

    @Test
    void whoComesAndGoesLeavesNothingBehindAndWhoStaysIsKept() throws Exception {
        // Guests who are cut off leave at once.
        var settings = Chaos.settings(Databases.embedded(data));
        settings.put("SESSION_LINGER", "0");
        try (var nodes = new Nodes(settings, 1);
                var edge = new Edge(nodes.node(0).address(), 1);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Long> game = new ArrayList<>();
            List<Long> proxy = new ArrayList<>();
            for (int cycle = 0; cycle < CYCLES; cycle++) {
                visit(edge, threads, cycle);
                awaitNobody(nodes, edge);
                game.add(nodes.node(0).liveBytes());
                proxy.add(edge.proxy(0).liveBytes());
            }
            flat("game", game);
            flat("proxy", proxy);
            stay(edge, threads);
            assertThat(nodes.complaints()).isEmpty();
        }
    }

    /// Half of them quit, half are cut off.
    private static void visit(Edge edge, ExecutorService threads, int cycle) throws Exception {
        List<Future<?>> visits = new ArrayList<>();
        for (int n = 0; n < VISITORS; n++) {
            boolean quits = n % 2 == 0;
            String word = "w%d-%d".formatted(cycle, n);
            visits.add(
                    threads.submit(() -> {
                        try (Idler visitor = Idler.enter(edge.proxy(0).address())) {
                            visitor.type("say " + word, "You say, \"" + word + "\"");
                            visitor.type("east", "Exits:");
                            if (quits) {
                                visitor.type("quit", "You wake from the dream");
                            }
                        }
                    }));
        }
        for (Future<?> visit : visits) {
            visit.get();
        }
    }

    private static void awaitNobody(Nodes nodes, Edge edge) {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (nodes.node(0).metric("zevmud_players") > 0
                || edge.metric("websocket_active_connections") > 0) {
            assertThat(System.nanoTime()).as("somebody is still there").isLessThan(end);
            LockSupport.parkNanos(50_000_000);
        }
    }

    /// The first third warms up.
    private static void flat(String what, List<Long> bytes) {
        int third = bytes.size() / 3;
        long middle = median(bytes.subList(third, 2 * third));
        long last = median(bytes.subList(bytes.size() - third, bytes.size()));
        Chaos.report(
                "%s: %d KiB live after %d cycles, %d KiB after %d"
                        .formatted(what, middle / 1024, third * 3 / 2, last / 1024, bytes.size()));
        assertThat((double) last)
                .as("live bytes of the %s: %s", what, bytes)
                .isLessThan(middle * GROWTH + SLACK_BYTES);
    }

    private static long median(List<Long> bytes) {
        return bytes.stream().sorted(Comparator.naturalOrder()).toList().get(bytes.size() / 2);
    }

    private static void stay(Edge edge, ExecutorService threads) throws Exception {
        List<Idler> idlers = new ArrayList<>();
        try {
            for (int n = 0; n < IDLERS; n++) {
                Idler idler = Idler.enter(edge.proxy(0).address());
                idlers.add(idler);
                // On around the ring: in one room they would all watch one another come.
                for (int step = 0; step < n % 8; step++) {
                    idler.type("east", "Exits:");
                }
            }
            long end = System.nanoTime() + IDLE.toNanos();
            while (System.nanoTime() < end) {
                assertThat(idlers.stream().map(Idler::end).filter(how -> !how.isEmpty()))
                        .as("how connections ended")
                        .isEmpty();
                LockSupport.parkNanos(200_000_000);
            }
            assertThat(edge.metric("websocket_active_connections")).isEqualTo(IDLERS);
            List<Future<?>> answers = new ArrayList<>();
            for (Idler idler : idlers) {
                answers.add(threads.submit(() -> idler.type("inventory", "You carry nothing")));
            }
            for (Future<?> answer : answers) {
                answer.get();
            }
            Chaos.report("%d WebSockets stayed for %s".formatted(IDLERS, IDLE));
        } finally {
            idlers.forEach(Idler::close);
        }
    }
}
