package dev.zevmud.runtime.supervisor;

import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Keeps services running until it is told to stop, or until one of them cannot be kept running.
/// Owned by the thread that calls [#run].
final class Supervisor {
    private static final int FAILED = 1;

    private final List<Child> children;
    private final String readyLine;
    private final Timing timing;
    private final PrintStream out;
    private final PrintStream err;
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final long begun = System.nanoTime();
    private boolean announced;

    /// `programs` in the order of their start; they are stopped the other way round.
    Supervisor(
            List<Program> programs,
            Path logs,
            String readyLine,
            Timing timing,
            PrintStream out,
            PrintStream err) {
        this.children = programs.stream().map(p -> new Child(p, logs)).toList();
        this.readyLine = readyLine;
        this.timing = timing;
        this.out = out;
        this.err = err;
    }

    /// Asks for the end; any thread.
    void stop() {
        events.add(new Event.StopAsked());
    }

    /// Runs the services until the end and returns the exit code: 0 if it was asked for, 1 if not.
    int run() throws InterruptedException {
        var code = FAILED;
        try {
            for (var child : children) {
                child.start(events::add);
            }
            code = watch();
        } catch (IOException e) {
            say("cannot start a service: " + e.getMessage());
        } finally {
            for (var child : children.reversed()) {
                if (!child.stop(timing.grace())) {
                    say(
                            child.name()
                                    + " did not stop within "
                                    + seconds(timing.grace())
                                    + " s and was killed");
                }
            }
        }
        return code;
    }

    private int watch() throws IOException, InterruptedException {
        while (true) {
            var event = events.poll(timing.poll().toMillis(), TimeUnit.MILLISECONDS);
            var code = event == null ? idle() : on(event);
            if (code != null) {
                return code;
            }
        }
    }

    /// The exit code if this was the end.
    private @Nullable Integer on(Event event) {
        return switch (event) {
            case Event.StopAsked() -> 0;
            case Event.Died(Child child, int exitCode) -> died(child, exitCode);
        };
    }

    private @Nullable Integer died(Child child, int exitCode) {
        if (exitCode == FAILED && !child.wasReady()) {
            // That is how a service says that its settings or its surroundings are wrong; trying
            // again would not help.
            say(child.name() + " could not start");
            show(child);
            return FAILED;
        }
        var delay = child.died(timing);
        if (delay == null) {
            say(
                    child.name()
                            + " died three times within "
                            + seconds(timing.window())
                            + " s, giving up");
            show(child);
            return FAILED;
        }
        say(
                child.name()
                        + " died (exit code "
                        + exitCode
                        + "), starting it again in "
                        + seconds(delay)
                        + " s; log: "
                        + child.logPath());
        return null;
    }

    private @Nullable Integer idle() throws IOException {
        for (var child : children) {
            if (child.startIsDue()) {
                child.start(events::add);
            }
        }
        if (announced) {
            return null;
        }
        var waiting = children.stream().filter(c -> !c.probe()).toList();
        if (waiting.isEmpty()) {
            announced = true;
            out.println(readyLine);
            out.flush();
        } else if (System.nanoTime() - begun > timing.patience().toNanos()) {
            var first = waiting.getFirst();
            say(first.name() + " is not ready after " + seconds(timing.patience()) + " s");
            show(first);
            return FAILED;
        }
        return null;
    }

    private void show(Child child) {
        err.println("The end of its log, " + child.logPath() + ":");
        child.lastLines().forEach(line -> err.println("    " + line));
    }

    private void say(String what) {
        err.println("zev-mud: " + what);
    }

    private static String seconds(Duration duration) {
        return BigDecimal.valueOf(duration.toMillis(), 3).stripTrailingZeros().toPlainString();
    }
}
