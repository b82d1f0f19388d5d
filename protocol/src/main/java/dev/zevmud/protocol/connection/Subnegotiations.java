package dev.zevmud.protocol.connection;

import dev.zevmud.protocol.json.ParseResult;
import dev.zevmud.protocol.msdp.MsdpCodec;
import dev.zevmud.protocol.msdp.MsdpValue;
import dev.zevmud.protocol.telnet.TelnetOption;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Subnegotiations in words, for people who look at a connection. One line each; bytes that are no
/// text are `%XX`.
public final class Subnegotiations {

    private static final List<String> ENVIRON = List.of("IS", "SEND", "INFO");
    private static final List<String> TTYPE = List.of("IS", "SEND");
    private static final List<String> CHARSET =
            List.of(
                    "",
                    "REQUEST",
                    "ACCEPTED",
                    "REJECTED",
                    "TTABLE-IS",
                    "TTABLE-REJECTED",
                    "TTABLE-ACK",
                    "TTABLE-NAK");

    private Subnegotiations() {}

    public static String describe(int option, byte[] payload) {
        return switch (option) {
            case TelnetOption.TTYPE -> kind(TTYPE, payload);
            case TelnetOption.CHARSET -> kind(CHARSET, payload);
            case TelnetOption.NAWS -> size(payload);
            case TelnetOption.NEW_ENVIRON -> environment(payload);
            case TelnetOption.MSSP ->
                    Mssp.parse(payload).entrySet().stream()
                            .map(entry -> entry.getKey() + "=" + entry.getValue())
                            .collect(Collectors.joining(" "));
            case TelnetOption.MSDP ->
                    switch (MsdpCodec.parse(payload)) {
                        case ParseResult.Parsed<MsdpValue.Table>(MsdpValue.Table table) ->
                                table.variables().entrySet().stream()
                                        .map(entry ->
                                                printable(entry.getKey())
                                                        + "="
                                                        + value(entry.getValue()))
                                        .collect(Collectors.joining(" "));
                        case ParseResult.Refused<MsdpValue.Table> _ -> raw(payload);
                    };
            case TelnetOption.GMCP -> printable(new String(payload, StandardCharsets.UTF_8));
            case TelnetOption.MCCP2, TelnetOption.MCCP3 -> "compressed from here on";
            default -> raw(payload);
        };
    }

    private static String kind(List<String> names, byte[] payload) {
        if (payload.length == 0 || payload[0] < 0 || payload[0] >= names.size()) {
            return raw(payload);
        }
        String text = new String(payload, 1, payload.length - 1, StandardCharsets.UTF_8);
        return (names.get(payload[0]) + " " + printable(text)).strip();
    }

    private static String size(byte[] payload) {
        if (payload.length != 4) {
            return raw(payload);
        }
        int columns = (payload[0] & 0xFF) << 8 | (payload[1] & 0xFF);
        int rows = (payload[2] & 0xFF) << 8 | (payload[3] & 0xFF);
        return columns + "x" + rows;
    }

    private static String environment(byte[] payload) {
        if (payload.length == 0 || payload[0] < 0 || payload[0] >= ENVIRON.size()) {
            return raw(payload);
        }
        String kind = ENVIRON.get(payload[0]);
        if (payload[0] == TelnetOption.ENVIRON_SEND) {
            return printable(kind + " " + String.join(" ", Environment.asked(payload).names()))
                    .strip();
        }
        Map<String, String> variables = Environment.variables(payload);
        return printable(
                kind
                        + variables.entrySet().stream()
                                .map(entry -> " " + entry.getKey() + "=" + entry.getValue())
                                .collect(Collectors.joining()));
    }

    private static String value(MsdpValue value) {
        return switch (value) {
            case MsdpValue.Text(String text) -> '"' + printable(text) + '"';
            case MsdpValue.Array(var values) ->
                    values.stream()
                            .map(Subnegotiations::value)
                            .collect(Collectors.joining(", ", "[", "]"));
            case MsdpValue.Table(var variables) ->
                    variables.entrySet().stream()
                            .map(entry ->
                                    printable(entry.getKey()) + ": " + value(entry.getValue()))
                            .collect(Collectors.joining(", ", "{", "}"));
        };
    }

    private static String raw(byte[] payload) {
        return printable(new String(payload, StandardCharsets.ISO_8859_1));
    }

    /// A captured stream must not move the cursor of whoever looks at it.
    private static String printable(String text) {
        StringBuilder printable = new StringBuilder();
        text.codePoints()
                .forEach(c -> {
                    if (c == '%' || c < 0x20 || (c >= 0x7F && c <= 0x9F)) {
                        printable.append("%%%02X".formatted(c));
                    } else {
                        printable.appendCodePoint(c);
                    }
                });
        return printable.toString();
    }
}
