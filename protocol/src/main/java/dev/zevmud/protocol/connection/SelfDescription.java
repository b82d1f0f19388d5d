package dev.zevmud.protocol.connection;

import dev.zevmud.protocol.gmcp.Core;
import dev.zevmud.protocol.gmcp.GmcpCodec;
import dev.zevmud.protocol.gmcp.GmcpMessage;
import dev.zevmud.protocol.telnet.TelnetEncoder;
import dev.zevmud.protocol.telnet.TelnetOption;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A client's answers to what a game asks about it.
final class SelfDescription {

    private static final int MAX_SIZE = 65_535;

    private final ClientIdentity identity;
    private final TelnetEncoder out;
    private int columns;
    private int rows;
    private int terminalAnswers;

    SelfDescription(ClientIdentity identity, TelnetEncoder out) {
        this.identity = identity;
        this.out = out;
        columns = identity.columns();
        rows = identity.rows();
    }

    /// TTYPE in turn: name, terminal, MTTS; the last is repeated once, then it starts again.
    void terminal(byte[] payload) {
        if (payload.length == 0 || payload[0] != TelnetOption.TTYPE_SEND) {
            return;
        }
        String answer =
                switch (terminalAnswers++ % 4) {
                    case 0 -> identity.name();
                    case 1 -> identity.terminal();
                    default -> "MTTS " + identity.mtts();
                };
        out.subnegotiation(
                TelnetOption.TTYPE,
                ((char) TelnetOption.TTYPE_IS + answer).getBytes(StandardCharsets.UTF_8));
    }

    void resize(int newColumns, int newRows, boolean agreed) {
        columns = newColumns;
        rows = newRows;
        if (agreed) {
            sendSize();
        }
    }

    void sendSize() {
        int width = Math.clamp(columns, 0, MAX_SIZE);
        int height = Math.clamp(rows, 0, MAX_SIZE);
        out.subnegotiation(
                TelnetOption.NAWS,
                new byte[] {
                    (byte) (width >> 8), (byte) width, (byte) (height >> 8), (byte) height
                });
    }

    void environment(byte[] payload) {
        if (payload.length == 0 || payload[0] != TelnetOption.ENVIRON_SEND) {
            return;
        }
        Map<String, @Nullable String> known = new LinkedHashMap<>();
        known.put("CHARSET", Charsets.UTF_8);
        known.put("CLIENT_NAME", identity.name());
        known.put("CLIENT_VERSION", identity.version());
        if (!identity.address().isEmpty()) {
            known.put("IPADDRESS", identity.address());
        }
        known.put("MTTS", Integer.toString(identity.mtts()));
        known.put("TERMINAL_TYPE", identity.terminal());
        Environment.Asked asked = Environment.asked(payload);
        Map<String, @Nullable String> told = new LinkedHashMap<>();
        if (asked.all()) {
            told.putAll(known);
        }
        asked.names().forEach(name -> told.put(name, known.get(name)));
        out.subnegotiation(TelnetOption.NEW_ENVIRON, Environment.answer(told));
    }

    void charset(byte[] payload) {
        switch (payload.length == 0 ? 0 : payload[0]) {
            case TelnetOption.CHARSET_REQUEST ->
                    out.subnegotiation(
                            TelnetOption.CHARSET,
                            Charsets.offersUtf8(payload)
                                    ? Charsets.accepted()
                                    : Charsets.rejected());
            case TelnetOption.CHARSET_TTABLE_IS ->
                    out.subnegotiation(TelnetOption.CHARSET, Charsets.tableRejected());
            default -> {}
        }
    }

    void introduce() {
        send(
                new Core.Hello(
                                identity.name(),
                                identity.version(),
                                identity.trace().isEmpty() ? null : identity.trace())
                        .toMessage());
        send(new Core.SupportsSet(identity.gmcpSupports()).toMessage());
    }

    private void send(GmcpMessage message) {
        out.subnegotiation(TelnetOption.GMCP, GmcpCodec.encode(message));
    }
}
