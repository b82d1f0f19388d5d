package dev.zevmud.protocol.connection;

import dev.zevmud.protocol.telnet.TelnetOption;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/// MSSP's one subnegotiation: what lists of MUDs want to know.
final class Mssp {

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

    /// No byte of a text may look like the start of the next one.
    private static void text(String text, ByteArrayOutputStream out) {
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            if (b < 0 || b > TelnetOption.MSSP_VAL) {
                out.write(b);
            }
        }
    }
}
