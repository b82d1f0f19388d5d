package dev.zevmud.server.session;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The lines that a session has taken: which is with the zone, which wait for their turn, up to
/// which they are executed and durable. Owned by the session.
final class Inputs {

    /// Lines that may wait for their turn; more are refused, and the player is told.
    static final int MAX_WAITING = 128;

    /// A line and its number.
    public record Line(long id, String line) {}

    /// All of it, as it is kept while the session moves.
    public record Kept(long last, long durable, @Nullable Line inFlight, List<Line> waiting) {
        public Kept {
            waiting = List.copyOf(waiting);
        }
    }

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
        inFlight = kept.inFlight();
        waiting.addAll(kept.waiting());
    }

    Kept kept() {
        return new Kept(last, durable, inFlight, List.copyOf(waiting));
    }

    /// The number of the last line that was taken.
    long last() {
        return last;
    }

    long durable() {
        return durable;
    }

    @Nullable Line inFlight() {
        return inFlight;
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
        waiting.add(new Line(last, line));
    }

    /// The next line whose turn it is; null while one is with the zone, and when none waits.
    @Nullable Line take() {
        return inFlight == null ? waiting.pollFirst() : null;
    }

    /// The zone executes this one.
    void sent(Line line) {
        inFlight = line;
    }

    /// The zone has executed everything up to `id`; true when that is what was waited for.
    boolean executed(long id) {
        if (inFlight == null || inFlight.id() > id) {
            return false;
        }
        inFlight = null;
        return true;
    }

    /// False when that was known.
    boolean durable(long id) {
        if (id <= durable) {
            return false;
        }
        durable = id;
        return true;
    }

    /// Another connection has the session: what waits came from the older one. It will be sent
    /// again by a client that numbers, and is gone with one that does not.
    void forgetWaiting() {
        if (!waiting.isEmpty()) {
            last = waiting.getFirst().id() - 1;
            waiting.clear();
        }
    }
}
