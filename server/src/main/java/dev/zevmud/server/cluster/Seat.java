package dev.zevmud.server.cluster;

import dev.zevmud.server.world.CharacterId;
import dev.zevmud.server.world.CharacterState;
import dev.zevmud.server.world.Unheard;
import java.time.Instant;
import java.util.List;
import org.apache.pekko.actor.typed.ActorRef;
import org.jspecify.annotations.Nullable;

/// One character's stay in a zone: its session, what that may not have heard yet, and what is saved
/// of the character. Owned by the zone's actor.
final class Seat {

    private final String stay;
    private final Recent recent;
    private ActorRef<SessionMessage> session;
    private long durable;

    /// A stay that begins, or of which nobody here knows; everything up to `durable` is saved.
    Seat(ZoneMessage.Enter enter, long durable) {
        this(enter, new Recent(enter.lastEvent(), List.of()), durable);
    }

    /// A stay that goes on here after the zone has stopped elsewhere.
    Seat(ZoneMessage.Enter enter, Unheard before, long durable) {
        this(enter, new Recent(before.last(), before.events()), durable);
    }

    private Seat(ZoneMessage.Enter enter, Recent recent, long durable) {
        this.stay = enter.stay();
        this.session = enter.session();
        this.recent = recent;
        this.durable = durable;
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

    Recent recent() {
        return recent;
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

    Unheard unheard(CharacterId character, Instant now, @Nullable CharacterState guest) {
        return new Unheard(character, stay, recent.last(), now, recent.all(), guest);
    }
}
