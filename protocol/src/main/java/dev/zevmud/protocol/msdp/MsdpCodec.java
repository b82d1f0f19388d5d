package dev.zevmud.protocol.msdp;

import dev.zevmud.protocol.json.ParseResult;
import dev.zevmud.protocol.telnet.TelnetOption;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// MSDP's wire form: `VAR name VAL value …`, in UTF-8. A variable with several values, as REPORT
/// has them, is read as an array of them.
public final class MsdpCodec {

    /// Of tables and arrays within each other.
    public static final int MAX_DEPTH = 8;

    /// Of values in one subnegotiation.
    public static final int MAX_VALUES = 4_096;

    private MsdpCodec() {}

    /// The payload of a subnegotiation, IAC not yet doubled.
    public static byte[] encode(Map<String, MsdpValue> variables) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(variables, out);
        return out.toByteArray();
    }

    /// `VAR name VAL text VAL text …`: how a command names what it is about.
    public static byte[] command(String name, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(TelnetOption.MSDP_VAR);
        text(name, out);
        for (String argument : arguments) {
            out.write(TelnetOption.MSDP_VAL);
            text(argument, out);
        }
        return out.toByteArray();
    }

    /// Later values of the same name replace earlier ones.
    public static ParseResult<MsdpValue.Table> parse(byte[] payload) {
        return new MsdpReader(payload).read();
    }

    private static void write(Map<String, MsdpValue> variables, ByteArrayOutputStream out) {
        variables.forEach((name, value) -> {
            out.write(TelnetOption.MSDP_VAR);
            text(name, out);
            out.write(TelnetOption.MSDP_VAL);
            write(value, out);
        });
    }

    private static void write(MsdpValue value, ByteArrayOutputStream out) {
        switch (value) {
            case MsdpValue.Text(String text) -> text(text, out);
            case MsdpValue.Array(var values) -> {
                out.write(TelnetOption.MSDP_ARRAY_OPEN);
                for (MsdpValue one : values) {
                    out.write(TelnetOption.MSDP_VAL);
                    write(one, out);
                }
                out.write(TelnetOption.MSDP_ARRAY_CLOSE);
            }
            case MsdpValue.Table(var variables) -> {
                out.write(TelnetOption.MSDP_TABLE_OPEN);
                write(variables, out);
                out.write(TelnetOption.MSDP_TABLE_CLOSE);
            }
        }
    }

    /// No byte of a text may look like structure.
    private static void text(String text, ByteArrayOutputStream out) {
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            if (b < 0 || b > TelnetOption.MSDP_ARRAY_CLOSE) {
                out.write(b);
            }
        }
    }
}
