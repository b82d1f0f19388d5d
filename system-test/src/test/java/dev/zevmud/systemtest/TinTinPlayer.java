package dev.zevmud.systemtest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// TinTin++ as a person runs it: in a terminal, which tmux keeps and reads.
final class TinTinPlayer implements Player {

    private static final String TINTIN = "/usr/games/tt++";

    /// A tmux server of its own, so that nobody's sessions are touched.
    private final String server =
            "zev-mud-" + ProcessHandle.current().pid() + "-" + System.nanoTime();

    TinTinPlayer(int port) {
        tmux(
                "-f",
                "/dev/null",
                "new-session",
                "-d",
                "-s",
                "play",
                "-x",
                "240",
                "-y",
                "50",
                TINTIN + " -G");
        tmux("set-option", "-t", "play", "history-limit", "20000");
        type("#session zev 127.0.0.1 " + port);
    }

    @Override
    public void type(String line) {
        tmux("send-keys", "-t", "play", "-l", line);
        tmux("send-keys", "-t", "play", "Enter");
    }

    @Override
    public String screen() {
        return tmux("capture-pane", "-t", "play", "-p", "-J", "-S", "-").stripTrailing();
    }

    @Override
    public void close() {
        tmux("kill-server");
    }

    private String tmux(String... arguments) {
        List<String> command = new ArrayList<>(List.of("tmux", "-L", server));
        command.addAll(List.of(arguments));
        try {
            var builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().putAll(Map.of("TERM", "xterm-256color", "LC_ALL", "C.UTF-8"));
            Process process = builder.start();
            String output =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(10, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IllegalStateException(String.join(" ", command) + " failed: " + output);
            }
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
