package dev.zevmud.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zevmud.desktop.testgame.TestGame;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The program as it is delivered: its jar and its libraries on the class path, a process of its
/// own, on an X server without a screen.
class ProgramIT {

    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir Path folder;

    @Test
    void startsShowsItsWindowAndConnects() throws Exception {
        try (TestGame game = new TestGame()) {
            List<String> command = new ArrayList<>(List.of("xvfb-run", "--auto-servernum"));
            command.addAll(program("--host", game.host(), "--port", "" + game.port()));
            Path log = folder.resolve("log");
            Process process =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(log.toFile())
                            .start();
            try {
                long until = System.nanoTime() + PATIENCE.toNanos();
                // Ready says that its window is shown and has a size, and that it has connected.
                while (!game.ready() && process.isAlive() && System.nanoTime() < until) {
                    LockSupport.parkNanos(50_000_000);
                }
                assertThat(game.ready()).as(() -> read(log)).isTrue();
                assertThat(read(log)).doesNotContain("Exception");
            } finally {
                process.descendants().forEach(ProcessHandle::destroy);
                process.destroy();
                assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            }
        }
    }

    @Test
    void saysInOneLineWhatIsWrongAndExitsWithOne() throws Exception {
        Run run = run("--port", "nonsense");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.output())
                .isEqualTo("zev-mud desktop: --port \"nonsense\" is no port from 1 to 65535\n");
    }

    @Test
    void helps() throws Exception {
        Run run = run("--help");
        assertThat(run.status()).isZero();
        assertThat(run.output()).contains("usage:", "--host", "--port");
    }

    private record Run(int status, String output) {}

    private Run run(String... arguments) throws IOException, InterruptedException {
        Path log = folder.resolve("log");
        Process process =
                new ProcessBuilder(program(arguments))
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        return new Run(process.exitValue(), Files.readString(log));
    }

    private List<String> program(String... arguments) {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-Dprism.order=sw",
                                "-Dzevmud.config=" + folder,
                                "-cp",
                                TARGET.resolve("zev-mud-desktop-client.jar")
                                        + File.pathSeparator
                                        + TARGET.resolve("lib")
                                        + "/*",
                                "dev.zevmud.desktop.Main"));
        command.addAll(List.of(arguments));
        return command;
    }

    private static String read(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            return "no log: " + e.getMessage();
        }
    }
}
