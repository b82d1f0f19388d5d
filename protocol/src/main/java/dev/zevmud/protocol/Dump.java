package dev.zevmud.protocol;

import dev.zevmud.protocol.ansi.AnsiParser;
import dev.zevmud.protocol.compress.Budget;
import dev.zevmud.protocol.compress.Inflow;
import dev.zevmud.protocol.connection.Subnegotiations;
import dev.zevmud.protocol.telnet.TelnetCode;
import dev.zevmud.protocol.telnet.TelnetOption;
import dev.zevmud.protocol.telnet.TelnetParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Prints a captured telnet stream, from the file that is named or from standard input, as the
/// events that it is made of, one a line. What a server sent, unless `--client` says otherwise;
/// compression is followed.
public final class Dump {

    static final String USAGE =
            "usage: Dump [--server | --client] [file]   (what a server sent, or a client)";

    private final PrintStream out;
    private final Inflow inflow;
    private final int compression;
    private final AnsiParser ansi = new AnsiParser();

    private Dump(boolean ofClient, PrintStream out) {
        this.out = out;
        compression = ofClient ? TelnetOption.MCCP3 : TelnetOption.MCCP2;
        inflow =
                new Inflow(
                        ofClient ? TelnetParser.ofClient() : TelnetParser.ofServer(),
                        ofClient ? Budget.OF_CLIENT : Budget.OF_SERVER);
    }

    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        int status = run(List.of(arguments), System.in, out, System.err);
        if (status != 0) {
            System.exit(status);
        }
    }

    /// Returns the exit status: 0, or 2 where the arguments or the file are of no use.
    static int run(List<String> arguments, InputStream in, PrintStream out, PrintStream error)
            throws IOException {
        List<String> files = new ArrayList<>(arguments);
        boolean ofClient = files.remove("--client");
        boolean ofServer = files.remove("--server");
        if ((ofClient && ofServer)
                || files.size() > 1
                || files.stream().anyMatch(file -> file.startsWith("-"))) {
            error.println(USAGE);
            return 2;
        }
        Dump dump = new Dump(ofClient, out);
        if (files.isEmpty()) {
            dump.all(in);
            return 0;
        }
        Path file = Path.of(files.getFirst());
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            error.println("Dump: there is no file " + file + " that can be read");
            return 2;
        }
        try (InputStream content = Files.newInputStream(file)) {
            dump.all(content);
        }
        return 0;
    }

    private void all(InputStream in) throws IOException {
        try (inflow) {
            byte[] buffer = new byte[8 * 1024];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                inflow.feed(buffer, 0, read, new Printer());
            }
        }
        partial("rest");
        out.flush();
    }

    private void partial(String what) {
        if (ansi.hasPartial()) {
            out.println(what + " " + ansi.partial());
            ansi.dropPartial();
        }
    }

    private final class Printer implements Inflow.Sink {

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
            out.println(
                    "SB "
                            + TelnetOption.name(option)
                            + " "
                            + Subnegotiations.describe(option, payload));
            if (option == compression) {
                inflow.inflateFromHere();
            }
        }

        @Override
        public void subnegotiationTooLong(int option, int limit) {
            out.println("SB " + TelnetOption.name(option) + " of more than " + limit + " bytes");
        }

        @Override
        public void inflatingEnded() {
            out.println("end of compression");
        }

        @Override
        public void violation(String what) {
            out.println("violation: " + what);
        }
    }
}
