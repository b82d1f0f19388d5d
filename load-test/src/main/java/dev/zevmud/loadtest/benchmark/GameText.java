package dev.zevmud.loadtest.benchmark;

import dev.zevmud.protocol.ansi.AnsiParser;
import dev.zevmud.protocol.telnet.TelnetCode;
import dev.zevmud.protocol.text.StyledLine;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// What a game writes, the same in every run.
final class GameText {

    /// As much as a client reads from its socket at once when the game is faster.
    static final int SIZE = 64 * 1024;

    /// A colour or attribute every 20 to 40 bytes, as games with coloured descriptions have it; `{`
    /// stands for ESC [.
    private static final List<String> ROOM =
            List.of(
                    "{1;36mDie Brücke über den Fluß{0m",
                    "{37mYou stand on an {1mold stone bridge{22m. Below, {34mgreen water{37m runs",
                    "slowly to the {33msouth-west{37m, past mills and {32mwillow trees{37m, and",
                    "on the far bank the {38;5;180mroofs of the old town{37m rise one above the",
                    "other up to the {1;31mred towers{0;37m of the {38;2;200;120;40mcastle{0m.",
                    "{2mA cold wind smells of {22;36mrain{39m and of {33msmoke{0m.",
                    "{32m[ Exits: {1mnorth{22m, {1mwest{22m, {1mdown{22m ]{0m",
                    "{33mA lantern{0m hangs here, {4munlit{24m and dusty.",
                    "{35mJürgen the fisherman{0m is sitting on the {3mparapet{23m.",
                    "");

    private GameText() {}

    /// Without colours and without IAC.
    static byte[] plain() {
        return repeated(String.join("\r\n", ROOM).replaceAll("\\{[0-9;]*m", "") + "\r\n");
    }

    /// Lines of 78 bytes, each followed by IAC GA.
    static byte[] withGoAheads() {
        byte[] text =
                "A cold wind from the north-west smells of rain and of smoke, and it grows darker.\r\n"
                        .getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream out = new ByteArrayOutputStream(SIZE);
        while (out.size() + 80 <= SIZE) {
            out.write(text, text.length - 78, 78);
            out.write(TelnetCode.IAC);
            out.write(TelnetCode.GA);
        }
        return out.toByteArray();
    }

    static byte[] coloured() {
        return repeated(String.join("\r\n", ROOM).replace("{", "\u001B[") + "\r\n");
    }

    /// As [#coloured], but each line is erased and begun anew.
    static byte[] redrawn() {
        return repeated(String.join("\r{K", ROOM).replace("{", "\u001B[") + "\r\u001B[K");
    }

    static List<StyledLine> colouredLines() {
        List<StyledLine> lines = new ArrayList<>();
        byte[] bytes = coloured();
        new AnsiParser().feed(bytes, 0, bytes.length, lines::add);
        return lines;
    }

    /// What players type.
    static byte[] commands() {
        return repeated(
                "look\r\nnorth\r\nsay Grüß Gott, is anybody here?\r\nget all from chest\r\n");
    }

    /// As often as it fits into [#SIZE] as a whole.
    private static byte[] repeated(String text) {
        byte[] once = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream out = new ByteArrayOutputStream(SIZE);
        while (out.size() + once.length <= SIZE) {
            out.writeBytes(once);
        }
        return out.toByteArray();
    }
}
