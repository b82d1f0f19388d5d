package dev.zevmud.runtime.supervisor;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// One service and its present process. Its standard input is a pipe that nothing is written to: it
/// ends with the supervisor, however that ends, and the service with it (`ZEV_SUPERVISED`).
final class Child {
    private static final int MAX_DEATHS = 3;
    private static final int PROBE_MILLIS = 2000;
    private static final int TAIL_LINES = 12;
    private static final Path SETSID = Path.of("/usr/bin/setsid");

    private final Program program;
    private final LogFile log;
    private final Deque<Long> deaths = new ArrayDeque<>();
    private @Nullable Process process;
    private boolean ready;
    private int quickDeaths;
    private long started;
    private long logStart;

    /// When it is to be started again (`System.nanoTime`), while it waits for that.
    private @Nullable Long due;

    Child(Program program, Path logs) {
        this.program = program;
        this.log = new LogFile(logs.resolve(program.name() + ".log"));
    }

    String name() {
        return program.name();
    }

    void start(Consumer<Event> events) throws IOException {
        due = null;
        log.rotate();
        logStart = log.size();
        started = System.nanoTime();
        var command = new ArrayList<String>();
        if (Files.isExecutable(SETSID)) {
            // In the terminal's foreground group, Ctrl-C would reach all of them at once, and stop
            // them in no order.
            command.add(SETSID.toString());
        }
        command.addAll(program.command());
        var builder =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(Redirect.appendTo(log.path().toFile()));
        builder.environment().putAll(program.environment());
        builder.environment().put("ZEV_SUPERVISED", "1");
        var running = builder.start();
        process = running;
        var _ =
                running.onExit()
                        .thenAccept(p -> events.accept(new Event.Died(this, p.exitValue())));
    }

    /// Asks the service whether it is ready; remembers that it once was.
    boolean probe() {
        var now = probed();
        ready |= now;
        return now;
    }

    /// Whether it has ever been ready.
    boolean wasReady() {
        return ready;
    }

    /// Notes a death and answers how long to wait before the next start, or nothing if these were
    /// too many.
    @Nullable Duration died(Timing timing) {
        process = null;
        var now = System.nanoTime();
        deaths.addLast(now);
        deaths.removeIf(death -> now - death > timing.window().toNanos());
        if (deaths.size() >= MAX_DEATHS) {
            return null;
        }
        quickDeaths = now - started > 2 * timing.window().toNanos() ? 0 : quickDeaths + 1;
        var delay = timing.firstDelay();
        for (var i = 1; i < quickDeaths && delay.compareTo(timing.longestDelay()) < 0; i++) {
            delay = delay.multipliedBy(2);
        }
        delay = delay.compareTo(timing.longestDelay()) > 0 ? timing.longestDelay() : delay;
        due = now + delay.toNanos();
        return delay;
    }

    /// Whether it waits for its next start and the wait is over.
    boolean startIsDue() {
        return due != null && System.nanoTime() - due >= 0;
    }

    /// SIGTERM, then SIGKILL for it and whatever it started, once the grace is over. Returns
    /// whether it went by itself.
    boolean stop(Duration grace) throws InterruptedException {
        due = null;
        var running = process;
        if (running == null) {
            return true;
        }
        process = null;
        var family = running.descendants().toList();
        running.destroy();
        var orderly = running.waitFor(grace.toMillis(), TimeUnit.MILLISECONDS);
        family.forEach(ProcessHandle::destroyForcibly);
        if (!orderly) {
            running.destroyForcibly();
            running.waitFor();
        }
        return orderly;
    }

    Path logPath() {
        return log.path();
    }

    /// The end of what the present or last process wrote.
    List<String> lastLines() {
        return log.tail(TAIL_LINES, logStart);
    }

    private boolean probed() {
        try {
            var uri = URI.create("http://127.0.0.1:" + program.healthPort() + "/health/ready");
            var connection = (HttpURLConnection) uri.toURL().openConnection();
            connection.setConnectTimeout(PROBE_MILLIS);
            connection.setReadTimeout(PROBE_MILLIS);
            try {
                return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
            } finally {
                connection.disconnect();
            }
        } catch (IOException e) {
            return false;
        }
    }
}
