package dev.zevmud.loadtest.trial;

import dev.zevmud.loadtest.bot.Address;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// `./zev load-test`.
public final class Main {

    private static final int KNOCK_MS = 5_000;
    private static final int SECONDS_BETWEEN_LINES = 10;

    private final PrintStream out;
    private final PrintStream err;

    private Main(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    public static void main(String[] arguments) throws InterruptedException {
        System.exit(new Main(System.out, System.err).run(List.of(arguments)));
    }

    /// Returns the exit code.
    private int run(List<String> arguments) throws InterruptedException {
        if (arguments.contains("--help")) {
            out.print(CommandLine.HELP);
            return 0;
        }
        Options options;
        try {
            options = CommandLine.parse(arguments);
            writable("--report", options.report());
            writable("--picture", options.picture());
        } catch (UsageException e) {
            err.println("zev-mud: " + e.getMessage());
            return 2;
        }
        String nobody = knock(options.target());
        if (nobody != null) {
            err.println("zev-mud: " + nobody);
            return 1;
        }
        String begun = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
        Figures figures = new Crowd(options, this::progress).play();
        Report report = Report.of(options, begun, figures);
        out.print(Table.of(report));
        try {
            if (options.report() != null) {
                report.write(options.report());
            }
            if (options.picture() != null) {
                Files.writeString(options.picture(), Picture.of(report));
            }
        } catch (IOException e) {
            err.println("zev-mud: the result could not be written: " + e);
            return 1;
        }
        return report.passed() ? 0 : 1;
    }

    /// Why there is nothing to be tried; null if there is.
    private static @Nullable String knock(Address target) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(target.host(), target.port()), KNOCK_MS);
            return null;
        } catch (IOException e) {
            return "nobody answers at " + target.url() + ": " + e.getMessage();
        }
    }

    /// Better known before a run than behind it.
    private static void writable(String option, @Nullable Path file) throws UsageException {
        if (file == null) {
            return;
        }
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder) || Files.isDirectory(file)) {
            throw new UsageException(option + ": no file can be written at '" + file + "'");
        }
    }

    private void progress(Second second) {
        if (second.second() % SECONDS_BETWEEN_LINES == 0) {
            err.printf(
                    Locale.ROOT,
                    "%5d s: %d players, %d commands/s, p99 %.1f ms, %d errors%n",
                    second.second(),
                    second.players(),
                    second.answers(),
                    second.p99(),
                    second.errors());
        }
    }
}
