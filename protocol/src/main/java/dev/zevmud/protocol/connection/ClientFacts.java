package dev.zevmud.protocol.connection;

import dev.zevmud.protocol.ansi.ColorDepth;
import dev.zevmud.protocol.gmcp.Core;
import dev.zevmud.protocol.telnet.Mtts;
import dev.zevmud.protocol.telnet.TelnetOption;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Collects what a client tells about itself: TTYPE and MTTS, NAWS, MNES, CHARSET, `Core.Hello` and
/// `Core.Supports`.
final class ClientFacts {

    /// Of a name, version or terminal, in characters.
    static final int MAX_TEXT_LENGTH = 64;

    /// Of the packages a client may ask for.
    static final int MAX_PACKAGES = 256;

    private static final int MAX_ADDRESS_LENGTH = 45;
    private static final String MTTS_PREFIX = "MTTS ";

    private static final String UTF_8 = "UTF-8";

    private String name = "";
    private String version = "";
    private String terminal = "";
    private boolean mttsKnown;
    private int mtts;
    private int columns;
    private int rows;
    private boolean environment;
    private boolean environmentRefused;
    private String charset = "";
    private boolean utf8Refused;
    private String claimedAddress = "";
    private String trace = "";
    private int terminalAnswers;
    private String lastTerminalAnswer = "";
    private boolean terminalComplete;
    private Set<String> packages = Set.of();
    private boolean changed;

    /// Whether something was told since [#capabilities] was called last.
    boolean changed() {
        return changed;
    }

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
        changed = true;
        String answer = text(payload, 1, payload.length);
        if (answer.toUpperCase(Locale.ROOT).startsWith(MTTS_PREFIX)) {
            mtts(answer.substring(MTTS_PREFIX.length()));
            terminalComplete = true;
        } else if (answer.equals(lastTerminalAnswer)) {
            terminalComplete = true;
            // A list of one is a terminal's name (RFC 1091); only a longer one begins with a
            // client's.
            if (terminalAnswers == 1 && name.equals(answer)) {
                name = "";
            }
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
        changed = true;
        columns = (payload[0] & 0xFF) << 8 | (payload[1] & 0xFF);
        rows = (payload[2] & 0xFF) << 8 | (payload[3] & 0xFF);
        return true;
    }

    /// The charset that was agreed on or named; empty: none was.
    void charset(String name) {
        changed = true;
        charset = bounded(name).toUpperCase(Locale.ROOT);
        utf8Refused = false;
    }

    void utf8Refused() {
        changed = true;
        charset = "";
        utf8Refused = true;
    }

    boolean environmentKnown() {
        return environment || environmentRefused;
    }

    void environmentRefused() {
        environmentRefused = true;
    }

    /// It has answered NEW-ENVIRON.
    void environment() {
        changed |= !environment;
        environment = true;
    }

    void environment(String variable, String value) {
        String text = bounded(value);
        changed = true;
        switch (variable) {
            case "CLIENT_NAME", "CLIENT_ID" -> name = text;
            case "CLIENT_VERSION" -> version = text;
            case "TERMINAL_TYPE" -> terminal = text;
            case "MTTS" -> mtts(text);
            case "CHARSET" -> charset(text);
            case "IPADDRESS" -> claimedAddress = isAddress(text) ? text : "";
            default -> {}
        }
    }

    void hello(Core.Hello hello) {
        changed = true;
        name = bounded(hello.client());
        version = bounded(hello.version());
        String told = hello.trace();
        trace = told == null ? "" : told;
    }

    void supports(List<String> added, boolean instead) {
        Set<String> next = instead ? new HashSet<>() : new HashSet<>(packages);
        for (String one : added) {
            if (next.size() < MAX_PACKAGES) {
                next.add(Core.packageName(one));
            }
        }
        changed = true;
        packages = Set.copyOf(next);
    }

    void supportsNot(List<String> removed) {
        Set<String> next = new HashSet<>(packages);
        removed.forEach(one -> next.remove(Core.packageName(one)));
        changed = true;
        packages = Set.copyOf(next);
    }

    /// Together with what the options' states say.
    ClientCapabilities capabilities(
            boolean eor, boolean gmcp, boolean msdp, boolean mccp2, boolean mccp3) {
        changed = false;
        return new ClientCapabilities(
                name,
                version,
                terminal,
                mtts,
                columns,
                rows,
                colorDepth(),
                environment,
                charset,
                utf8(),
                (mtts & Mtts.SCREEN_READER) != 0,
                eor,
                gmcp,
                packages,
                msdp,
                mccp2,
                mccp3,
                claimedAddress,
                trace);
    }

    private boolean utf8() {
        boolean told = (mtts & Mtts.UTF_8) != 0;
        if (charset.isEmpty()) {
            // Nearly every terminal of today; one that tells its bits tells this one, too.
            return told || (!mttsKnown && !utf8Refused);
        }
        return told || charset.equals(UTF_8);
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

    /// Whether it looks like an IPv4 or IPv6 address; whether it is one is nobody's question here.
    private static boolean isAddress(String text) {
        return text.length() >= 2
                && text.length() <= MAX_ADDRESS_LENGTH
                && text.chars().allMatch(c -> Character.digit(c, 16) >= 0 || c == '.' || c == ':');
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
