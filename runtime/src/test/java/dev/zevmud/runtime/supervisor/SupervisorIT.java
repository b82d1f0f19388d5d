package dev.zevmud.runtime.supervisor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zevmud.runtime.process.Await;
import dev.zevmud.runtime.process.JavaProcess;
import dev.zevmud.runtime.service.SampleService;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisorIT {
    private static final String READY =
            "zev-mud is ready: http://localhost:\\d+ \\(telnet localhost \\d+\\)\n";

    @TempDir private Path folder;

    private JavaProcess start(Map<String, String> settings) throws Exception {
        var environment = new HashMap<>(settings);
        for (var port :
                List.of("SERVER_PORT", "WS_PORT", "WEB_CLIENT_PORT", "API_PORT", "METRICS_PORT")) {
            environment.putIfAbsent(port, "0");
        }
        environment.putIfAbsent("DATA_PATH", folder.resolve("data").toString());
        environment.put("ORDER", folder.resolve("order").toString());
        var arguments = new ArrayList<String>();
        for (var name : List.of("server", "proxy", "web-ui")) {
            arguments.addAll(List.of("--service", name));
            var command = JavaProcess.command(SampleService.class);
            command.add(1, "-Dname=" + name);
            arguments.addAll(command);
        }
        return JavaProcess.start(folder, environment, Main.class, arguments.toArray(String[]::new));
    }

    private static void awaitReady(JavaProcess supervisor) throws Exception {
        Await.until(
                "ready", () -> supervisor.out().endsWith("\n") || !supervisor.process().isAlive());
        assertThat(supervisor.err()).isEmpty();
        assertThat(supervisor.out()).matches(READY);
    }

    private static List<ProcessHandle> family(JavaProcess supervisor) {
        return supervisor.process().descendants().toList();
    }

    private static void awaitGone(List<ProcessHandle> family) throws Exception {
        Await.until("no process is left", () -> family.stream().noneMatch(ProcessHandle::isAlive));
    }

    private void stopsInOrderOn(String signal) throws Exception {
        try (var supervisor = start(Map.of())) {
            awaitReady(supervisor);
            var family = family(supervisor);
            assertThat(family).hasSize(3);
            supervisor.signal(signal);
            assertThat(supervisor.exitCode()).isZero();
            assertThat(family).noneMatch(ProcessHandle::isAlive);
            assertThat(Files.readString(folder.resolve("order")))
                    .isEqualTo("web-ui\nproxy\nserver\n");
            assertThat(supervisor.out()).matches(READY);
            assertThat(supervisor.err()).isEmpty();
        }
    }

    @Test
    void saysOneLineWhenAllAreReadyAndStopsThemInOrderOnSigterm() throws Exception {
        stopsInOrderOn("TERM");
    }

    @Test
    void stopsThemInOrderOnSigint() throws Exception {
        stopsInOrderOn("INT");
    }

    @Test
    void leavesNoProcessWhenItIsKilled() throws Exception {
        try (var supervisor = start(Map.of())) {
            awaitReady(supervisor);
            var family = family(supervisor);
            assertThat(family).hasSize(3);
            supervisor.signal("KILL");
            awaitGone(family);
            assertThat(Files.readString(folder.resolve("order"))).hasLineCount(3);
        }
    }

    @Test
    void startsADeadServiceAgainAndSaysSoInOneLine() throws Exception {
        try (var supervisor = start(Map.of())) {
            awaitReady(supervisor);
            var server = folder.resolve("data/logs/server.log");
            assertThat(Files.readString(server).lines().filter(l -> l.contains("is ready")))
                    .hasSize(1);
            var killed =
                    family(supervisor).stream()
                            .filter(p ->
                                    p.info().commandLine().orElse("").contains("-Dname=server"))
                            .findFirst()
                            .orElseThrow();
            killed.destroyForcibly();
            Await.until(
                    "ready again",
                    () ->
                            Files.readString(server)
                                            .lines()
                                            .filter(l -> l.contains("is ready"))
                                            .count()
                                    == 2);
            assertThat(supervisor.err())
                    .isEqualTo(
                            "zev-mud: server died (exit code 137), starting it again in 2 s; log: "
                                    + server
                                    + "\n");
            supervisor.signal("TERM");
            assertThat(supervisor.exitCode()).isZero();
        }
    }

    @Test
    void aServiceThatCannotStartStopsAllAndShowsWhy() throws Exception {
        try (var supervisor = start(Map.of("STUBBORN", "perhaps"))) {
            assertThat(supervisor.exitCode()).isEqualTo(1);
            assertThat(supervisor.out()).isEmpty();
            assertThat(supervisor.err())
                    .contains(
                            " could not start\nThe end of its log, " + folder.resolve("data/logs"))
                    .contains("STUBBORN is \"perhaps\", which is not allowed: true or false\n");
        }
    }

    @Test
    void aPortThatIsTakenIsOneLineBeforeAnythingStarts() throws Exception {
        try (var taken = new ServerSocket(0);
                var supervisor = start(Map.of("WS_PORT", Integer.toString(taken.getLocalPort())))) {
            assertThat(supervisor.exitCode()).isEqualTo(1);
            assertThat(supervisor.err())
                    .isEqualTo(
                            "zev-mud: port %d (WS_PORT) is taken: stop what listens there or set WS_PORT to another\n"
                                    .formatted(taken.getLocalPort()));
            assertThat(folder.resolve("data/logs/server.log")).doesNotExist();
        }
    }

    @Test
    void aDataFolderThatIsNotWritableIsOneLineBeforeAnythingStarts() throws Exception {
        var file = Files.writeString(folder.resolve("file"), "in the way");
        try (var supervisor = start(Map.of("DATA_PATH", file.toString()))) {
            assertThat(supervisor.exitCode()).isEqualTo(1);
            assertThat(supervisor.err())
                    .isEqualTo(
                            "zev-mud: the data folder "
                                    + file
                                    + " is not writable: set DATA_PATH to a folder that is\n");
        }
    }
}
