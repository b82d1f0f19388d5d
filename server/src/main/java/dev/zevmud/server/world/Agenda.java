package dev.zevmud.server.world;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/// The deadlines of a zone. Each stands there once: setting it again moves it.
public final class Agenda {

    private record Entry(Instant at, long order, Deadline deadline) {}

    private final Map<Deadline, Entry> current = new HashMap<>();
    private final PriorityQueue<Entry> queue =
            new PriorityQueue<>(Comparator.comparing(Entry::at).thenComparingLong(Entry::order));
    private long order;

    public void set(Deadline deadline, Instant at) {
        Entry entry = new Entry(at, order++, deadline);
        current.put(deadline, entry);
        queue.add(entry);
    }

    /// Leaves it where it is, if it stands there already.
    public void setIfAbsent(Deadline deadline, Instant at) {
        if (!current.containsKey(deadline)) {
            set(deadline, at);
        }
    }

    public void cancel(Deadline deadline) {
        current.remove(deadline);
    }

    public @Nullable Instant at(Deadline deadline) {
        Entry entry = current.get(deadline);
        return entry == null ? null : entry.at();
    }

    /// When the earliest is due, null if there is none.
    public @Nullable Instant earliest() {
        Entry head = head();
        return head == null ? null : head.at();
    }

    /// Takes the earliest that is due at `now`, null if none is.
    @Nullable Deadline take(Instant now) {
        Entry head = head();
        if (head == null || head.at().isAfter(now)) {
            return null;
        }
        queue.remove();
        current.remove(head.deadline());
        return head.deadline();
    }

    /// The first entry that was neither moved nor cancelled.
    private @Nullable Entry head() {
        Entry head = queue.peek();
        while (head != null && !head.equals(current.get(head.deadline()))) {
            queue.remove();
            head = queue.peek();
        }
        return head;
    }
}
