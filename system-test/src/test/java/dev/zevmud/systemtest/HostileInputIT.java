package dev.zevmud.systemtest;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What sockets really send: halves, heaps and nonsense. The login and the game go on.
class HostileInputIT {

    private static final int IAC = 255;

    private final int port = RunningSystem.shared().ports().telnet();

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    private static int inPlay(TelnetPlayer player) {
        player.type("guest");
        return player.await("hp ", player.await("Dungeon Entrance", 0));
    }

    @Test
    void halfACommandPerPacketIsOneCommand() {
        try (var player = new TelnetPlayer(port)) {
            player.send(utf8("gu"));
            player.await("Account name", 0);
            player.send(utf8("est\r"));
            player.send(utf8("\n"));
            int at = player.await("hp ", player.await("Dungeon Entrance", 0));
            player.send(utf8("nor"));
            player.send(utf8("th\r\n"));
            player.await("Narrow Corridor", at);
        }
    }

    @Test
    void tenCommandsInOnePacketAreAnsweredInTheirOrder() {
        try (var player = new TelnetPlayer(port)) {
            int at = inPlay(player);
            List<String> lines =
                    List.of(
                            "say one",
                            "say two",
                            "who",
                            "say three",
                            "say four",
                            "say five",
                            "say six",
                            "say seven",
                            "say eight",
                            "say nine");
            player.send(utf8(String.join("\r\n", lines) + "\r\n"));
            for (String word :
                    new String[] {
                        "one",
                        "two",
                        "In the dungeon now",
                        "three",
                        "four",
                        "five",
                        "six",
                        "seven",
                        "eight",
                        "nine"
                    }) {
                at = player.await(word, at);
            }
        }
    }

    @Test
    void aWholeLoginInOnePacketWorks() {
        try (var player = new TelnetPlayer(port)) {
            player.send(
                    utf8(
                            "new\r\nHaste\r\nthe quiet lantern\r\nthe quiet lantern\r\nHasty\r\nmage\r\nsay I am in\r\n"));
            player.await("I am in", 0);
        }
    }

    @Test
    void aCharacterSplitBetweenPacketsArrivesWhole() {
        byte[] line = utf8("say grün 😀 fertig\r\n");
        try (var player = new TelnetPlayer(port)) {
            int at = inPlay(player);
            for (int split = 5; split < line.length - 2; split++) {
                player.send(Arrays.copyOfRange(line, 0, split));
                player.send(Arrays.copyOfRange(line, split, line.length));
                at = player.await("grün 😀 fertig", at);
            }
        }
    }

    @Test
    void aLineOfAMegabyteIsRefusedOnceAndPlayGoesOn() {
        try (var player = new TelnetPlayer(port)) {
            int at = inPlay(player);
            player.send(utf8("say " + "x".repeat(1024 * 1024) + "\r\n"));
            at = player.await("too long", at);
            player.type("say still here");
            player.await("still here", at);
        }
    }

    @Test
    void negotiationBeforeTheFirstLineIsNotPartOfIt() {
        try (var player = new TelnetPlayer(port)) {
            player.send(
                    bytes(
                            IAC, 251, 24, IAC, 251, 31, IAC, 250, 31, 0, 80, 0, 24, IAC, 240, IAC,
                            253, 1));
            player.send(utf8("gue"));
            player.send(bytes(IAC, 241));
            player.send(utf8("st\r\n"));
            player.await("hp ", player.await("Dungeon Entrance", 0));
        }
    }

    @Test
    void bytesThatAreNoTextHurtNobody() {
        try (var player = new TelnetPlayer(port)) {
            int at = inPlay(player);
            player.send(
                    bytes(
                            's', 'a', 'y', ' ', 0xC3, 0x28, 0x80, 0xF5, 27, '[', '2', 'J', 0, 7,
                            '\r', '\n'));
            player.send(bytes(IAC, 250, 201, 1, 2, 3, IAC, 240, IAC, 250, 99, IAC, 240));
            player.type("say after all that");
            player.await("after all that", at);
        }
    }
}
