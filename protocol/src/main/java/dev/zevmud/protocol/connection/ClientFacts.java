package dev.zevmud.protocol.connection;

import dev.zevmud.protocol.ansi.ColorDepth;
import dev.zevmud.protocol.gmcp.Core;
import dev.zevmud.protocol.telnet.Mtts;
import dev.zevmud.protocol.telnet.TelnetOption;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/// Collects what a client tells about itself: TTYPE and MTTS, NAWS, MNES, CHARSET, `Core.Hello` and
/// `Core.Supports`.
final class ClientFacts {

    /// Of a name, version or terminal, in characters.
    static final int MAX_TEXT_LENGTH = 64;

    /// Of the packages a client may ask for.
    static final int MAX_PACKAGES = 256;

    private static final String MTTS_PREFIX = "MTTS ";

    private enum Charset {
        UNKNOWN,
        UTF_8,
        OTHER
    }

    private String name = "";
    private String version = "";
    private String terminal = "";
    private boolean mttsKnown;
    private int mtts;
    private int columns;
    private int rows;
    private Charset charset = Charset.UNKNOWN;
    private int terminalAnswers;
    private String lastTerminalAnswer = "";
    private boolean terminalComplete;
    private Set<String> packages = new TreeSet<>();

    boolean terminalComplete() {
        return terminalComplete;
    }

    void terminalRefused() {
        terminalComplete = true;
    }

    /// One answer to TTYPE SEND. True: ask for the next one.
    boolean terminalAnswer(byte[] payload) {
        if (payload.length == 0 || payload[0] != TelnetOption.TTYPE_IS || terminalComplete) {
            return false;
        }
        String answer = text(payload, 1, payload.length);
        if (answer.toUpperCase(Locale.ROOT).startsWith(MTTS_PREFIX)) {
            mtts(answer.substring(MTTS_PREFIX.length()));
            terminalComplete = true;
        } else if (answer.equals(lastTerminalAnswer)) {
            terminalComplete = true;
        } else if (terminalAnswers == 0) {
            name = answer;
            terminal = answer;
        } else if (terminalAnswers == 1) {
            terminal = answer;
        } else {
            // More names than the list is for: nothing to learn from them.
            terminalComplete = true;
        }
        terminalAnswers++;
        lastTerminalAnswer = answer;
        return !terminalComplete;
    }

    /// False: not two 16-bit numbers.
    boolean windowSize(byte[] payload) {
        if (payload.length != 4) {
            return false;
        }
        columns = (payload[0] & 0xFF) << 8 | (payload[1] & 0xFF);
        rows = (payload[2] & 0xFF) << 8 | (payload[3] & 0xFF);
        return true;
    }

    void charset(boolean utf8) {
        charset = utf8 ? Charset.UTF_8 : Charset.OTHER;
    }

    void environment(String variable, String value) {
        String text = bounded(value);
        switch (variable) {
            case "CLIENT_NAME" -> name = text;
            case "CLIENT_VERSION" -> version = text;
            case "TERMINAL_TYPE" -> terminal = text;
            case "MTTS" -> mtts(text);
            case "CHARSET" -> charset(text.equalsIgnoreCase("UTF-8"));
            default -> {}
        }
    }

    void hello(Core.Hello hello) {
        name = bounded(hello.client());
        version = bounded(hello.version());
    }

    void supports(List<String> added, boolean instead) {
        Set<String> next = instead ? new TreeSet<>() : new TreeSet<>(packages);
        for (String one : added) {
            if (next.size() < MAX_PACKAGES) {
                next.add(Core.packageName(one));
            }
        }
        packages = next;
    }

    void supportsNot(List<String> removed) {
        Set<String> next = new TreeSet<>(packages);
        removed.forEach(one -> next.remove(Core.packageName(one)));
        packages = next;
    }

    ClientCapabilities capabilities(boolean eor, boolean gmcp) {
        return new ClientCapabilities(
                name,
                version,
                terminal,
                mtts,
                columns,
                rows,
                colorDepth(),
                utf8(),
                (mtts & Mtts.SCREEN_READER) != 0,
                eor,
                gmcp,
                packages);
    }

    private boolean utf8() {
        return switch (charset) {
            case UTF_8 -> true;
            case OTHER -> (mtts & Mtts.UTF_8) != 0;
            // Nearly every terminal of today; one that tells its bits tells this one, too.
            case UNKNOWN -> !mttsKnown || (mtts & Mtts.UTF_8) != 0;
        };
    }

    private ColorDepth colorDepth() {
        if (mttsKnown) {
            if ((mtts & Mtts.TRUE_COLOR) != 0) {
                return ColorDepth.TRUE_COLOR;
            }
            if ((mtts & Mtts.COLORS_256) != 0) {
                return ColorDepth.PALETTE_256;
            }
            return (mtts & (Mtts.ANSI | Mtts.VT100)) != 0 ? ColorDepth.SIXTEEN : ColorDepth.NONE;
        }
        String type = terminal.toLowerCase(Locale.ROOT);
        if (type.contains("truecolor") || type.contains("direct")) {
            return ColorDepth.TRUE_COLOR;
        }
        if (type.contains("256color")) {
            return ColorDepth.PALETTE_256;
        }
        return type.equals("dumb") || type.equals("unknown") ? ColorDepth.NONE : ColorDepth.SIXTEEN;
    }

    private void mtts(String number) {
        try {
            mtts = Integer.parseUnsignedInt(number.strip()) & 0xFFFF;
            mttsKnown = true;
        } catch (NumberFormatException _) {
            // Not a number: the client stays one without MTTS.
        }
    }

    private static String text(byte[] bytes, int from, int to) {
        return bounded(new String(bytes, from, to - from, StandardCharsets.UTF_8));
    }

    private static String bounded(String text) {
        StringBuilder printable = new StringBuilder();
        text.codePoints()
                .filter(c -> c >= 0x20 && (c < 0x7F || c > 0x9F))
                .limit(MAX_TEXT_LENGTH)
                .forEach(printable::appendCodePoint);
        return printable.toString();
    }
}
