package dev.zevmud.protocol.connection;

import dev.zevmud.protocol.ansi.PlayerText;
import dev.zevmud.protocol.telnet.TelnetOption;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// MSSP's one subnegotiation: what lists of MUDs want to know.
final class Mssp {

    /// Of variables that are read, of values of each, of bytes of each text.
    static final int MAX_VARIABLES = 512;

    static final int MAX_VALUES = 512;
    static final int MAX_TEXT_BYTES = 4 * 1024;

    private Mssp() {}

    static byte[] status(Map<String, List<String>> variables) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        variables.forEach((name, values) -> {
            out.write(TelnetOption.MSSP_VAR);
            text(name, out);
            for (String value : values) {
                out.write(TelnetOption.MSSP_VAL);
                text(value, out);
            }
        });
        return out.toByteArray();
    }

    /// What a game told: each variable with its values, in order. Bounded; control characters are
    /// left out.
    static Map<String, List<String>> parse(byte[] payload) {
        Map<String, List<String>> variables = new LinkedHashMap<>();
        List<String> values = List.of();
        int at = 0;
        while (at < payload.length) {
            int kind = payload[at];
            int end = at + 1;
            while (end < payload.length && !isMark(payload[end])) {
                end++;
            }
            String text = readable(payload, at + 1, end);
            if (kind == TelnetOption.MSSP_VAR && variables.size() < MAX_VARIABLES) {
                values = variables.computeIfAbsent(text, _ -> new ArrayList<>());
            } else if (kind == TelnetOption.MSSP_VAR) {
                return variables;
            } else if (kind == TelnetOption.MSSP_VAL
                    && !variables.isEmpty()
                    && values.size() < MAX_VALUES) {
                values.add(text);
            }
            at = end;
        }
        return variables;
    }

    private static boolean isMark(byte b) {
        return b == TelnetOption.MSSP_VAR || b == TelnetOption.MSSP_VAL;
    }

    private static String readable(byte[] payload, int from, int to) {
        return PlayerText.clean(
                new String(
                        payload,
                        from,
                        Math.min(to - from, MAX_TEXT_BYTES),
                        StandardCharsets.UTF_8));
    }

    /// No byte of a text may look like the start of the next one.
    private static void text(String text, ByteArrayOutputStream out) {
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            if (b < 0 || b > TelnetOption.MSSP_VAL) {
                out.write(b);
            }
        }
    }
}
