package dev.zevmud.protocol.msdp;

import dev.zevmud.protocol.json.ParseResult;
import dev.zevmud.protocol.telnet.TelnetOption;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads one payload, recursively, within [MsdpCodec]'s bounds.
final class MsdpReader {

    /// What was found instead of a value.
    private static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1L;

        Unreadable(String reason) {
            super(reason, null, false, false);
        }
    }

    private final byte[] payload;
    private int at;
    private int values;

    MsdpReader(byte[] payload) {
        this.payload = payload;
    }

    ParseResult<MsdpValue.Table> read() {
        try {
            Map<String, MsdpValue> variables = variables(0);
            if (at < payload.length) {
                throw new Unreadable("something that is no variable");
            }
            return ParseResult.parsed(new MsdpValue.Table(variables));
        } catch (Unreadable e) {
            return ParseResult.refused("MSDP: " + e.getMessage());
        }
    }

    private Map<String, MsdpValue> variables(int depth) throws Unreadable {
        Map<String, MsdpValue> variables = new LinkedHashMap<>();
        while (takes(TelnetOption.MSDP_VAR)) {
            String name = text();
            List<MsdpValue> several = values(depth);
            variables.put(
                    name,
                    switch (several.size()) {
                        case 0 -> MsdpValue.of("");
                        case 1 -> several.getFirst();
                        default -> new MsdpValue.Array(several);
                    });
        }
        return variables;
    }

    private List<MsdpValue> values(int depth) throws Unreadable {
        List<MsdpValue> several = new ArrayList<>();
        while (takes(TelnetOption.MSDP_VAL)) {
            several.add(value(depth));
        }
        return several;
    }

    private MsdpValue value(int depth) throws Unreadable {
        values++;
        if (values > MsdpCodec.MAX_VALUES) {
            throw new Unreadable("more than " + MsdpCodec.MAX_VALUES + " values");
        }
        if (takes(TelnetOption.MSDP_TABLE_OPEN)) {
            var table = new MsdpValue.Table(variables(deeper(depth)));
            close(TelnetOption.MSDP_TABLE_CLOSE);
            return table;
        }
        if (takes(TelnetOption.MSDP_ARRAY_OPEN)) {
            var array = new MsdpValue.Array(values(deeper(depth)));
            close(TelnetOption.MSDP_ARRAY_CLOSE);
            return array;
        }
        return MsdpValue.of(text());
    }

    private static int deeper(int depth) throws Unreadable {
        if (depth == MsdpCodec.MAX_DEPTH) {
            throw new Unreadable("deeper than " + MsdpCodec.MAX_DEPTH);
        }
        return depth + 1;
    }

    private void close(int code) throws Unreadable {
        if (!takes(code)) {
            throw new Unreadable("a table or an array without its end");
        }
    }

    private boolean takes(int code) {
        if (at < payload.length && payload[at] == code) {
            at++;
            return true;
        }
        return false;
    }

    private String text() {
        int start = at;
        while (at < payload.length
                && (payload[at] < TelnetOption.MSDP_VAR
                        || payload[at] > TelnetOption.MSDP_ARRAY_CLOSE)) {
            at++;
        }
        return new String(payload, start, at - start, StandardCharsets.UTF_8);
    }
}
