package dev.zevmud.server.cluster;

import dev.zevmud.server.world.CharacterId;
import dev.zevmud.server.world.CharacterState;
import dev.zevmud.server.world.Unheard;
import dev.zevmud.server.world.event.GameEvent;
import dev.zevmud.server.world.event.Shown;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.apache.pekko.actor.typed.ActorRef;
import org.jspecify.annotations.Nullable;

/// One character's stay in a zone, as its session hears it: the number of its last event, and the
/// last ones themselves until the session has heard them. Owned by the zone's actor.
final class Seat {

    /// How many events can be said again; who has missed more is shown the room.
    static final int KEPT_EVENTS = 256;

    private final String stay;
    private final Deque<Shown> recent = new ArrayDeque<>();
    private ActorRef<SessionMessage> session;
    private long last;
    private long durable;

    /// A stay that begins, or of which nobody here knows; everything up to `durable` is saved.
    Seat(ZoneMessage.Enter enter, long durable) {
        this.stay = enter.stay();
        this.session = enter.session();
        this.last = enter.lastEvent();
        this.durable = durable;
    }

    /// A stay that goes on here after the zone has stopped elsewhere.
    Seat(ZoneMessage.Enter enter, Unheard before, long durable) {
        this(enter, durable);
        last = before.last();
        recent.addAll(before.events());
    }

    String stay() {
        return stay;
    }

    ActorRef<SessionMessage> session() {
        return session;
    }

    void session(ActorRef<SessionMessage> other) {
        session = other;
    }

    long last() {
        return last;
    }

    long durable() {
        return durable;
    }

    /// False when that was known.
    boolean durable(long inputId) {
        if (inputId <= durable) {
            return false;
        }
        durable = inputId;
        return true;
    }

    Shown add(List<GameEvent> events, long executed) {
        last++;
        var shown = new Shown(last, events, executed);
        recent.addLast(shown);
        if (recent.size() > KEPT_EVENTS) {
            recent.removeFirst();
        }
        return shown;
    }

    /// The session has heard everything up to this one.
    void heard(long number) {
        while (!recent.isEmpty() && recent.getFirst().number() <= number) {
            recent.removeFirst();
        }
    }

    /// Whether everything behind this one can be said again.
    boolean stillHas(long seen) {
        return seen == last
                || (!recent.isEmpty() && seen < last && recent.getFirst().number() <= seen + 1);
    }

    List<Shown> after(long seen) {
        return recent.stream().filter(shown -> shown.number() > seen).toList();
    }

    Unheard unheard(CharacterId character, Instant now, @Nullable CharacterState guest) {
        return new Unheard(character, stay, last, now, List.copyOf(recent), guest);
    }
}
