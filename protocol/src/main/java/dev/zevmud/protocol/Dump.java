package dev.zevmud.protocol;

import dev.zevmud.protocol.ansi.AnsiParser;
import dev.zevmud.protocol.telnet.TelnetCode;
import dev.zevmud.protocol.telnet.TelnetOption;
import dev.zevmud.protocol.telnet.TelnetParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Prints a captured telnet stream, from the file that is named or from standard input, as the
/// events that it is made of, one a line.
public final class Dump {

    private final PrintStream out;
    private final TelnetParser telnet = TelnetParser.ofServer();
    private final AnsiParser ansi = new AnsiParser();

    private Dump(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] arguments) throws IOException {
        if (arguments.length > 1) {
            System.err.println("usage: Dump [file]");
            System.exit(2);
        }
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        if (arguments.length == 0) {
            dump(System.in, out);
        } else {
            try (InputStream in = Files.newInputStream(Path.of(arguments[0]))) {
                dump(in, out);
            }
        }
    }

    static void dump(InputStream in, PrintStream out) throws IOException {
        Dump dump = new Dump(out);
        byte[] buffer = new byte[8 * 1024];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            dump.telnet.feed(buffer, 0, read, dump.new Printer());
        }
        dump.partial("rest");
    }

    private void partial(String what) {
        if (ansi.hasPartial()) {
            out.println(what + " " + ansi.partial());
            ansi.dropPartial();
        }
    }

    private final class Printer implements TelnetParser.Sink {

        @Override
        public void data(byte[] bytes, int offset, int length) {
            ansi.feed(bytes, offset, length, line -> out.println("line " + line.spans()));
        }

        @Override
        public void command(int code) {
            partial("partial");
            out.println(TelnetCode.name(code));
        }

        @Override
        public void negotiation(int verb, int option) {
            out.println(TelnetCode.name(verb) + " " + TelnetOption.name(option));
        }

        @Override
        public void subnegotiation(int option, byte[] payload) {
            out.println("SB " + TelnetOption.name(option) + " " + printable(payload));
        }

        @Override
        public void subnegotiationTooLong(int option, int limit) {
            out.println("SB " + TelnetOption.name(option) + " of more than " + limit + " bytes");
        }
    }

    private static String printable(byte[] payload) {
        StringBuilder text = new StringBuilder();
        for (byte b : payload) {
            if (b >= 0x20 && b < 0x7F && b != '%') {
                text.append((char) b);
            } else {
                text.append("%%%02X".formatted(b & 0xFF));
            }
        }
        return text.toString();
    }
}
