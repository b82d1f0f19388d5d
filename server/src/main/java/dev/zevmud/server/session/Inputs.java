package dev.zevmud.server.session;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The lines that a session has taken: those that wait for their turn, the one that is with the
/// zone, and those that are executed but not durable yet, which are executed again when the zone
/// comes back without them. Owned by the session.
final class Inputs {

    /// Lines that may wait for their turn; more are refused, and the player is told.
    static final int MAX_WAITING = 128;

    /// Executed lines that are remembered while the store does not answer.
    static final int MAX_DONE = 1_024;

    /// A line and its number; `own` when the session itself has executed it.
    public record Line(long id, String line, boolean own) {}

    /// All of it, as it is kept while the session moves.
    public record Kept(
            long last, long durable, List<Line> done, @Nullable Line inFlight, List<Line> waiting) {
        public Kept {
            done = List.copyOf(done);
            waiting = List.copyOf(waiting);
        }
    }

    private final Deque<Line> done = new ArrayDeque<>();
    private final Deque<Line> waiting = new ArrayDeque<>();
    private long last;
    private long durable;
    private @Nullable Line inFlight;

    /// Everything up to `executed` was done and saved before.
    Inputs(long executed) {
        last = executed;
        durable = executed;
    }

    Inputs(Kept kept) {
        last = kept.last();
        durable = kept.durable();
        done.addAll(kept.done());
        inFlight = kept.inFlight();
        waiting.addAll(kept.waiting());
    }

    Kept kept() {
        return new Kept(last, durable, List.copyOf(done), inFlight, List.copyOf(waiting));
    }

    /// The number of the last line that was taken.
    long last() {
        return last;
    }

    long durable() {
        return durable;
    }

    boolean full() {
        return waiting.size() >= MAX_WAITING;
    }

    boolean noneWaits() {
        return waiting.isEmpty();
    }

    /// Takes the next line.
    void add(String line) {
        last++;
        waiting.add(new Line(last, line, false));
    }

    /// The next line whose turn it is; null while one is with the zone, and when none waits.
    @Nullable Line take() {
        return inFlight == null ? waiting.pollFirst() : null;
    }

    /// The line that is with the zone; null when none is.
    @Nullable Line inFlight() {
        return inFlight;
    }

    /// The zone executes this one.
    void sent(Line line) {
        inFlight = line;
    }

    /// The session has executed this one.
    void executedHere(Line line) {
        remember(new Line(line.id(), line.line(), true));
    }

    /// The zone has executed `id`; true when that is what was waited for.
    boolean executed(long id) {
        if (inFlight == null || inFlight.id() != id) {
            return false;
        }
        remember(inFlight);
        inFlight = null;
        return true;
    }

    /// The session itself has executed `id`, after a while; true when that is what was waited for.
    boolean executedHere(long id) {
        if (inFlight == null || inFlight.id() != id) {
            return false;
        }
        executedHere(inFlight);
        inFlight = null;
        return true;
    }

    /// What was waited for is the next line again. False when that is not `id`.
    boolean back(long id) {
        if (inFlight == null || inFlight.id() != id) {
            return false;
        }
        waiting.addFirst(inFlight);
        inFlight = null;
        return true;
    }

    private void remember(Line line) {
        if (line.id() > durable) {
            done.addLast(line);
            if (done.size() > MAX_DONE) {
                done.removeFirst();
            }
        }
    }

    /// The zone says that it has executed everything up to `executed` and nothing else: the rest
    /// waits again. True when something is undone that the player has seen.
    boolean rewind(long executed) {
        List<Line> again = new ArrayList<>();
        if (inFlight != null && inFlight.id() <= executed) {
            remember(inFlight);
        } else if (inFlight != null) {
            again.add(inFlight);
        }
        inFlight = null;
        boolean undone = false;
        while (!done.isEmpty() && done.getLast().id() > executed) {
            Line line = done.removeLast();
            undone |= !line.own();
            again.addFirst(line);
        }
        again.reversed().forEach(waiting::addFirst);
        return undone;
    }

    /// False when that was known.
    boolean durable(long id) {
        if (id <= durable) {
            return false;
        }
        durable = id;
        while (!done.isEmpty() && done.getFirst().id() <= id) {
            done.removeFirst();
        }
        return true;
    }

    /// Another connection has the session: what waits came from the older one. It will be sent
    /// again by a client that numbers, and is gone with one that does not.
    void forgetWaiting() {
        while (!waiting.isEmpty() && !waiting.getLast().own()) {
            last = waiting.removeLast().id() - 1;
        }
    }
}
