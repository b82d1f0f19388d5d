package dev.zevmud.protocol.connection;

import dev.zevmud.protocol.telnet.TelnetOption;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The subnegotiations of NEW-ENVIRON (RFC 1572) with the variables of MNES.
final class Environment {

    /// What a server asks for. Anybody can claim any IPADDRESS: it is kept apart.
    private static final List<String> ASKED =
            List.of(
                    "CHARSET",
                    "CLIENT_NAME",
                    "CLIENT_VERSION",
                    "IPADDRESS",
                    "MTTS",
                    "TERMINAL_TYPE");

    /// Of the names that are read from one SEND.
    private static final int MAX_NAMES = 64;

    private Environment() {}

    static byte[] request() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(TelnetOption.ENVIRON_SEND);
        for (String name : ASKED) {
            out.write(TelnetOption.ENVIRON_VAR);
            out.writeBytes(name.getBytes(StandardCharsets.US_ASCII));
        }
        return out.toByteArray();
    }

    /// The variables of an IS or INFO; one without a value is left out.
    static Map<String, String> variables(byte[] payload) {
        Map<String, String> variables = new LinkedHashMap<>();
        Reader reader = new Reader(payload);
        while (reader.more()) {
            int kind = reader.kind();
            String name = reader.text();
            if (kind != TelnetOption.ENVIRON_VALUE
                    && reader.more()
                    && reader.peekKind() == TelnetOption.ENVIRON_VALUE) {
                reader.kind();
                variables.put(name, reader.text());
            }
        }
        return variables;
    }

    /// What a SEND asks for. `names` are those asked for by name; `all`: every variable (VAR).
    record Asked(boolean all, List<String> names) {}

    /// Only VAR and nothing at all ask for the well-known variables; we have no others.
    static Asked asked(byte[] payload) {
        boolean all = payload.length <= 1;
        List<String> names = new ArrayList<>();
        Reader reader = new Reader(payload);
        while (reader.more() && names.size() < MAX_NAMES) {
            int kind = reader.kind();
            String name = reader.text();
            if (kind == TelnetOption.ENVIRON_VAR) {
                all |= name.isEmpty();
                if (!name.isEmpty()) {
                    names.add(name);
                }
            }
        }
        return new Asked(all, names);
    }

    /// A variable whose value is null is told as one that is not defined.
    static byte[] answer(Map<String, @Nullable String> variables) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(TelnetOption.ENVIRON_IS);
        variables.forEach((name, value) -> {
            out.write(TelnetOption.ENVIRON_VAR);
            escaped(name, out);
            if (value != null) {
                out.write(TelnetOption.ENVIRON_VALUE);
                escaped(value, out);
            }
        });
        return out.toByteArray();
    }

    /// One variable that nobody has asked for.
    static byte[] info(String name, String value) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(TelnetOption.ENVIRON_INFO);
        out.write(TelnetOption.ENVIRON_VAR);
        escaped(name, out);
        out.write(TelnetOption.ENVIRON_VALUE);
        escaped(value, out);
        return out.toByteArray();
    }

    private static void escaped(String text, ByteArrayOutputStream out) {
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            if (b >= 0 && b <= TelnetOption.ENVIRON_USERVAR) {
                out.write(TelnetOption.ENVIRON_ESC);
            }
            out.write(b);
        }
    }

    /// Reads `kind text kind text …` behind the first byte of the payload.
    private static final class Reader {

        private final byte[] payload;
        private int at = 1;

        Reader(byte[] payload) {
            this.payload = payload;
        }

        boolean more() {
            return at < payload.length;
        }

        int peekKind() {
            return payload[at];
        }

        int kind() {
            return payload[at++];
        }

        String text() {
            ByteArrayOutputStream text = new ByteArrayOutputStream();
            while (more()) {
                byte b = payload[at];
                if (b == TelnetOption.ENVIRON_ESC && at + 1 < payload.length) {
                    at++;
                    b = payload[at];
                } else if (b >= 0 && b <= TelnetOption.ENVIRON_USERVAR) {
                    break;
                }
                text.write(b);
                at++;
            }
            return text.toString(StandardCharsets.UTF_8);
        }
    }
}
