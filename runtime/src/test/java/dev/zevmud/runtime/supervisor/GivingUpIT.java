package dev.zevmud.runtime.supervisor;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.zevmud.runtime.process.Await;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A supervisor in this process, with less patience than the real one, over shell commands.
class GivingUpIT {
    private static final Timing QUICK =
            new Timing(
                    Duration.ofMillis(10),
                    Duration.ofSeconds(2),
                    Duration.ofMillis(300),
                    Duration.ofMillis(50),
                    Duration.ofMillis(100),
                    Duration.ofSeconds(60));

    @TempDir private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(int healthPort, String first, String second) throws Exception {
        var programs =
                List.of(
                        new Program("server", List.of("sh", "-c", first), Map.of(), healthPort),
                        new Program("proxy", List.of("sh", "-c", second), Map.of(), healthPort));
        return new Supervisor(
                        programs,
                        folder,
                        "READY",
                        QUICK,
                        new PrintStream(out),
                        new PrintStream(err))
                .run();
    }

    @Test
    void threeDeathsWithinTheWindowStopEverything() throws Exception {
        assertThat(run(1, "exec sleep 100", "echo ouch; exit 7")).isEqualTo(1);
        var log = folder.resolve("proxy.log");
        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualTo(
                        """
                        zev-mud: proxy died (exit code 7), starting it again in 0.05 s; log: %1$s
                        zev-mud: proxy died (exit code 7), starting it again in 0.1 s; log: %1$s
                        zev-mud: proxy died three times within 60 s, giving up
                        The end of its log, %1$s:
                            ouch
                        """
                                .formatted(log));
        assertThat(out.size()).isZero();
    }

    @Test
    void aServiceThatIsNeverReadyStopsEverything() throws Exception {
        assertThat(run(1, "echo waiting for nothing; exec sleep 100", "exec sleep 100"))
                .isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualTo(
                        "zev-mud: server is not ready after 2 s\nThe end of its log, "
                                + folder.resolve("server.log")
                                + ":\n    waiting for nothing\n");
    }

    @Test
    void aServiceThatIgnoresSigtermIsKilledWithWhatItStarted() throws Exception {
        var health = HttpServer.create(new InetSocketAddress(0), 0);
        health.createContext(
                "/health/ready",
                exchange -> {
                    exchange.sendResponseHeaders(200, -1);
                    exchange.close();
                });
        health.start();
        var grandchild = "sleep 100." + System.nanoTime();
        try {
            var stubborn = "trap '' TERM; " + grandchild + " & wait; wait";
            var ended = run(health.getAddress().getPort(), stubborn, "sleep 0.5; exit 7");
            assertThat(ended).isEqualTo(1);
        } finally {
            health.stop(0);
        }
        assertThat(out).hasToString("READY\n");
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("server did not stop within 0.3 s and was killed");
        Await.until(
                "no process is left",
                () ->
                        ProcessHandle.allProcesses()
                                .noneMatch(p ->
                                        p.info().commandLine().orElse("").contains(grandchild)));
    }
}
