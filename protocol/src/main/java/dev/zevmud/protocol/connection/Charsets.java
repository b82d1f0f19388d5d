package dev.zevmud.protocol.connection;

import dev.zevmud.protocol.telnet.TelnetOption;
import java.nio.charset.StandardCharsets;

/// The subnegotiations of CHARSET (RFC 2066); the only charset that is wanted is UTF-8, and no
/// translation tables.
final class Charsets {

    static final String UTF_8 = "UTF-8";

    private static final String TTABLE = "[TTABLE ]";

    private Charsets() {}

    static byte[] request() {
        return message(TelnetOption.CHARSET_REQUEST, ";" + UTF_8);
    }

    static byte[] accepted() {
        return message(TelnetOption.CHARSET_ACCEPTED, UTF_8);
    }

    static byte[] rejected() {
        return message(TelnetOption.CHARSET_REJECTED, "");
    }

    static byte[] tableRejected() {
        return message(TelnetOption.CHARSET_TTABLE_REJECTED, "");
    }

    /// Whether a REQUEST offers UTF-8: `REQUEST [TTABLE version] sep name sep name …`.
    static boolean offersUtf8(byte[] payload) {
        String list = text(payload);
        if (list.startsWith(TTABLE)) {
            list = list.substring(Math.min(list.length(), TTABLE.length() + 1));
        }
        if (list.isEmpty()) {
            return false;
        }
        char separator = list.charAt(0);
        for (int from = 1; from <= list.length(); ) {
            int to = list.indexOf(separator, from);
            to = to < 0 ? list.length() : to;
            if (list.substring(from, to).strip().equalsIgnoreCase(UTF_8)) {
                return true;
            }
            from = to + 1;
        }
        return false;
    }

    /// What an ACCEPTED names.
    static String accepted(byte[] payload) {
        return text(payload).strip();
    }

    private static String text(byte[] payload) {
        return new String(payload, 1, payload.length - 1, StandardCharsets.ISO_8859_1);
    }

    private static byte[] message(int kind, String text) {
        return ((char) kind + text).getBytes(StandardCharsets.ISO_8859_1);
    }
}
