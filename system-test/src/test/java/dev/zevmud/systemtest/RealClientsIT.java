package dev.zevmud.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Programs that others wrote negotiate with the server; the game's own command `terminal` tells
/// what it has understood of them, and each plays on afterwards.
class RealClientsIT {

    private static final String PROMPT = "<100/100hp 50/50mn 100/100st>";

    private static final int NARROW = 64;

    /// TinyFugue keeps a column for itself.
    private static final Pattern NARROW_SIZE = Pattern.compile("Size: 6[34] columns");

    private final int port = RunningSystem.shared().ports().telnet();

    /// Enters as a guest and asks the game what it knows of this client.
    private static int terminal(Player player) {
        int at = player.await("Account name", 0);
        player.type("guest");
        at = player.await("A pitch torch burns", at);
        player.type("terminal");
        return player.await("What the game knows of your client:", at);
    }

    private static String report(Player player, int from) {
        int to = player.await("Options in force:", from);
        String screen = player.screen();
        int end = screen.indexOf('\n', to);
        return screen.substring(from, end < 0 ? screen.length() : end);
    }

    /// Walks, is read correctly at the new width, and quits.
    private static void playOn(TerminalPlayer player) {
        resize(player);
        int from = player.screen().length();
        player.type("north");
        int at = player.await("Narrow Corridor", from);
        int end = player.await("Exits: north, east, south", at);
        List<String> lines =
                Arrays.stream(player.screen().substring(at, end).split("\n", -1))
                        .map(String::strip)
                        .toList();
        assertThat(String.join(" ", lines)).contains("Water ticks somewhere behind the masonry");
        assertThat(lines).allMatch(line -> line.length() <= NARROW);
        player.type("quit");
        player.await("You wake from the dream", end);
    }

    /// A client tells its new size when it gets round to it: the player asks until the game knows.
    private static void resize(TerminalPlayer player) {
        player.resize(NARROW);
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!NARROW_SIZE.matcher(player.screen()).find()) {
            assertThat(System.nanoTime()).as(player.screen()).isLessThan(deadline);
            player.type("terminal");
            for (int look = 0; look < 50 && !NARROW_SIZE.matcher(player.screen()).find(); look++) {
                player.pause();
            }
        }
    }

    @Test
    void tintinNegotiatesEverythingItKnowsAndPlaysOnCompressedInBothDirections() {
        try (var player = TerminalPlayer.tintin(port, 100)) {
            int at = terminal(player);
            assertThat(report(player, at))
                    .contains("Client: TinTin++ 2.")
                    .contains("Terminal: ")
                    .contains("Size: 100 columns")
                    .contains("Colours: 16 million")
                    .contains("Characters: UTF-8")
                    .contains("TTYPE, MTTS, NAWS, NEW-ENVIRON, CHARSET, EOR, MCCP2, MCCP3");
            player.await(PROMPT, at);
            playOn(player);
        }
    }

    @Test
    void tinyFugueNegotiatesItsTerminalPromptsAndCompression() {
        try (var player = TerminalPlayer.tinyFugue(port, 100)) {
            int at = terminal(player);
            assertThat(report(player, at))
                    .contains("Client: TINYFUGUE")
                    .contains("Terminal: ANSI")
                    .contains("Size: ")
                    .contains("TTYPE, NAWS, EOR, MCCP2");
            playOn(player);
        }
    }

    @Test
    void theTelnetOfInetutilsTellsItsTerminalAndHidesPasswords() {
        try (var player = TerminalPlayer.telnet(port, 100)) {
            int at = player.await("Account name", 0);
            player.type("Inet" + port);
            at = player.await("Create it?", at);
            player.type("yes");
            at = player.await("Choose a password:", at);
            player.type(Story.PASSWORD);
            at = player.await("Repeat the password:", at);
            player.type(Story.PASSWORD);
            at = player.await("Name your character:", at);
            assertThat(player.screen()).doesNotContain(Story.PASSWORD);
            player.type("Inet-" + port);
            at = player.await("Class (", at);
            player.type("mage");
            at = player.await(PROMPT, player.await("Dungeon Entrance", at));
            player.type("terminal");
            at = player.await("What the game knows of your client:", at);
            assertThat(report(player, at))
                    .contains("Terminal: ")
                    .contains("Size: 100 columns")
                    .contains("Options in force: TTYPE, NAWS");
            at = player.await(PROMPT, at);
            player.type("quit");
            player.await("Come back", at);
        }
    }

    /// Of a script that talks to the server and ends by itself.
    private String outputOf(String script) throws IOException, InterruptedException {
        Path file = Path.of("src", "test", "resources", script).toAbsolutePath();
        Process process =
                new ProcessBuilder("python3", file.toString(), Integer.toString(port))
                        .redirectErrorStream(true)
                        .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(output).isZero();
        return output;
    }

    @Test
    void aScriptThatSpeaksGmcpGetsItsDataAndPlaysOn() throws IOException, InterruptedException {
        assertThat(outputOf("gmcp-client.py"))
                .contains("vitals 100 of 100")
                .contains("room Dungeon Entrance")
                .contains("room Narrow Corridor")
                .contains("the way back leads to where it came from")
                .contains("ping answered")
                .contains("Client: gmcp-client.py 1");
    }

    @Test
    void aListOfGamesLearnsTheStatusByMssp() throws IOException, InterruptedException {
        assertThat(outputOf("mssp-crawler.py").lines())
                .contains("NAME=zev-mud", "CODEBASE=zev-mud", "FAMILY=Custom", "LANGUAGE=English")
                .contains("UTF-8=1", "ANSI=1", "GMCP=1", "MSDP=1", "MCCP=1", "XTERM TRUE COLORS=1")
                .anyMatch(line -> line.matches("PLAYERS=\\d+"))
                .anyMatch(line -> line.matches("UPTIME=1\\d{9}"))
                .anyMatch(line -> line.equals("PORT=" + port));
    }
}
