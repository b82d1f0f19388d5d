package dev.zevmud.server.cluster;

import dev.zevmud.server.world.event.GameEvent;
import dev.zevmud.server.world.event.Shown;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// The numbered events of one stay in a zone: the last ones are kept until the session has heard
/// them, so that they can be said again. Owned by the zone's actor.
final class Recent {

    /// So many can be said again; who has missed more is told so, and shown the room.
    static final int KEPT = 256;

    private final Deque<Shown> events = new ArrayDeque<>();
    private long last;

    /// Goes on behind the event `last`, of which `kept` are the newest.
    Recent(long last, List<Shown> kept) {
        this.last = last;
        events.addAll(kept);
    }

    /// The number of the last one.
    long last() {
        return last;
    }

    List<Shown> all() {
        return List.copyOf(events);
    }

    /// `executed` is the input that they answer, 0 for none.
    Shown add(List<GameEvent> shown, long executed) {
        last++;
        var event = new Shown(last, shown, executed);
        events.addLast(event);
        if (events.size() > KEPT) {
            events.removeFirst();
        }
        return event;
    }

    /// The session has heard everything up to this one.
    void heard(long number) {
        while (!events.isEmpty() && events.getFirst().number() <= number) {
            events.removeFirst();
        }
    }

    /// The event behind which it goes on for a session that has heard everything up to `seen`: that
    /// one, unless what followed it is gone.
    long firstAfter(long seen) {
        return events.isEmpty() ? last : Math.max(seen, events.getFirst().number() - 1);
    }

    List<Shown> after(long seen) {
        return events.stream().filter(shown -> shown.number() > seen).toList();
    }
}
