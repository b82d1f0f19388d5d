package dev.zevmud.server.cluster;

import dev.zevmud.server.session.Present;
import dev.zevmud.server.world.CharacterId;
import dev.zevmud.server.world.CharacterState;
import dev.zevmud.server.world.Player;
import dev.zevmud.server.world.Unheard;
import dev.zevmud.server.world.Zone;
import dev.zevmud.server.world.event.GameEvent;
import dev.zevmud.server.world.event.Shown;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.javadsl.ActorContext;
import org.jspecify.annotations.Nullable;

/// The sessions of those in a zone. Each stay's events are numbered and kept until they are heard,
/// also while the zone goes from one owner to the next: a session that has missed some gets them
/// again, once. Owned by the zone's actor.
final class Audience {

    private final ActorContext<ZoneMessage> context;
    private final long epoch;
    private final Map<CharacterId, Seat> seats = new HashMap<>();
    private final Map<CharacterId, Unheard> kept = new HashMap<>();

    /// `unheard` is what the zone's owner before this one left, `epoch` this one's.
    Audience(ActorContext<ZoneMessage> context, long epoch, List<Unheard> unheard) {
        this.context = context;
        this.epoch = epoch;
        unheard.forEach(one -> kept.put(one.character(), one));
    }

    /// What a guest was like when the zone stopped before; null if nobody knows.
    @Nullable CharacterState guest(CharacterId id) {
        Unheard before = kept.get(id);
        return before == null ? null : before.guest();
    }

    /// Tells the session that its character is here, and everything it has missed. False when that
    /// is gone, or the stay begins: then the room must be shown.
    boolean welcome(ZoneMessage.Enter enter, Player player) {
        CharacterId id = player.id();
        Seat seat = seats.get(id);
        Unheard before = kept.remove(id);
        if (seat == null && before != null && before.goesOnFor(enter.stay(), enter.lastEvent())) {
            seat = new Seat(enter, before, player.lastInput());
            take(id, seat);
        }
        if (seat == null || !seat.stay().equals(enter.stay())) {
            Seat fresh = new Seat(enter, seat == null ? player.lastInput() : seat.durable());
            leave(id);
            take(id, fresh);
            // Who has heard something of a stay of which nobody knows has seen a world that is
            // gone.
            entered(fresh, player, enter.lastEvent(), List.of(), enter.lastEvent() > 0);
            return false;
        }
        if (!seat.session().equals(enter.session())) {
            context.unwatch(seat.session());
            seat.session(enter.session());
            watch(id, seat);
        }
        Recent recent = seat.recent();
        long from = recent.firstAfter(enter.lastEvent());
        entered(seat, player, from, recent.after(from), false);
        return from == enter.lastEvent();
    }

    private void take(CharacterId id, Seat seat) {
        seats.put(id, seat);
        watch(id, seat);
    }

    private void watch(CharacterId id, Seat seat) {
        context.watchWith(seat.session(), new ZoneMessage.SessionGone(id, seat.session()));
    }

    private void entered(
            Seat seat, Player player, long lastEvent, List<Shown> missed, boolean rolledBack) {
        var self = new Present(player.id(), player.name(), player.characterClass(), player.level());
        seat.session()
                .tell(
                        new SessionMessage.Entered(
                                context.getSelf(),
                                epoch,
                                seat.stay(),
                                lastEvent,
                                missed,
                                self,
                                player.lastInput(),
                                seat.durable(),
                                rolledBack));
    }

    /// Shows events; `executed` is the input that they answer, 0 for none.
    void show(CharacterId id, List<GameEvent> events, long executed) {
        Seat seat = seats.get(id);
        if (seat != null) {
            Shown shown = seat.recent().add(events, executed);
            seat.session().tell(new SessionMessage.Perceived(seat.stay(), epoch, shown));
        }
    }

    /// A session has heard everything of a stay up to this number.
    void heard(CharacterId id, String stay, long number) {
        Seat seat = seats.get(id);
        if (seat != null && seat.stay().equals(stay)) {
            seat.recent().heard(number);
        }
    }

    /// The zone stops: what sessions may not have heard, for its next owner. That is also what
    /// nobody has come for yet, unless it is older than `oldest`.
    List<Unheard> unheard(Zone zone, Instant now, Instant oldest) {
        List<Unheard> all = new ArrayList<>();
        seats.forEach((id, seat) -> {
            Player player = id.isGuest() ? zone.player(id) : null;
            all.add(seat.unheard(id, now, player == null ? null : zone.stateOf(player)));
        });
        kept.values().stream().filter(one -> one.since().isAfter(oldest)).forEach(all::add);
        return all;
    }

    /// The zone is saved, and goes on elsewhere. Watches would tell only when this node is gone.
    void end() {
        seats.values()
                .forEach(seat -> seat.session().tell(new SessionMessage.ZoneGone(seat.stay())));
    }

    /// Everything of this character up to `inputId` is saved.
    void durable(CharacterId id, long inputId) {
        Seat seat = seats.get(id);
        if (seat != null && seat.durable(inputId)) {
            seat.session().tell(new SessionMessage.Durable(inputId));
        }
    }

    @Nullable String stay(CharacterId id) {
        Seat seat = seats.get(id);
        return seat == null ? null : seat.stay();
    }

    void tell(CharacterId id, SessionMessage message) {
        Seat seat = seats.get(id);
        if (seat != null) {
            seat.session().tell(message);
        }
    }

    /// Whether this is the session that looks after the character.
    boolean belongsTo(CharacterId id, ActorRef<SessionMessage> session) {
        Seat seat = seats.get(id);
        return seat != null && seat.session().equals(session);
    }

    /// The stay is over.
    void leave(CharacterId id) {
        Seat seat = seats.remove(id);
        if (seat != null) {
            context.unwatch(seat.session());
        }
    }
}
