package dev.zevmud.systemtest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// A client as a person runs it: in a terminal, which tmux keeps and reads.
final class TerminalPlayer implements Player {

    private static final int ROWS = 50;

    /// A tmux server of its own, so that nobody's sessions are touched.
    private final String server =
            "zev-mud-" + ProcessHandle.current().pid() + "-" + System.nanoTime();

    /// TinTin++.
    static TerminalPlayer tintin(int port, int columns) {
        var player = new TerminalPlayer("/usr/games/tt++ -G", columns);
        player.type("#session zev 127.0.0.1 " + port);
        return player;
    }

    /// TinyFugue, without a configuration of its own; `-v` keeps the screen a plain scroll.
    static TerminalPlayer tinyFugue(int port, int columns) {
        return new TerminalPlayer("tf5 -v -f/dev/null 127.0.0.1 " + port, columns);
    }

    /// The telnet of GNU inetutils.
    static TerminalPlayer telnet(int port, int columns) {
        return new TerminalPlayer("inetutils-telnet 127.0.0.1 " + port, columns);
    }

    private TerminalPlayer(String program, int columns) {
        // What the program leaves on its screen can be read after its end.
        tmux(
                "-f",
                "/dev/null",
                "new-session",
                "-d",
                "-s",
                "play",
                "-x",
                Integer.toString(columns),
                "-y",
                Integer.toString(ROWS),
                program,
                ";",
                "set-option",
                "remain-on-exit",
                "on",
                ";",
                "set-option",
                "history-limit",
                "20000");
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

    /// As when a person drags the window's edge.
    void resize(int columns) {
        tmux("resize-window", "-t", "play", "-x", Integer.toString(columns));
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
