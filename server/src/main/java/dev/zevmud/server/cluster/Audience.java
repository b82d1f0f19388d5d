package dev.zevmud.server.cluster;

import dev.zevmud.server.session.Present;
import dev.zevmud.server.world.CharacterId;
import dev.zevmud.server.world.Player;
import dev.zevmud.server.world.Zone;
import dev.zevmud.server.world.event.GameEvent;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.javadsl.ActorContext;
import org.apache.pekko.cluster.sharding.typed.javadsl.ClusterSharding;
import org.jspecify.annotations.Nullable;

/// The sessions of those in a zone. Each stay's events are numbered and the last ones kept, so that
/// a session that has missed some gets them again. Owned by the zone's actor.
final class Audience {

    /// How many events of a stay can be sent again; who has missed more is shown the room.
    static final int KEPT_EVENTS = 64;

    private static final class Seat {
        private final String stay;
        private final Deque<SessionMessage.Perceived> recent = new ArrayDeque<>();
        private ActorRef<SessionMessage> session;
        private long last;
        private long durable;

        Seat(ZoneMessage.Enter enter, long durable) {
            this.stay = enter.stay();
            this.session = enter.session();
            this.last = enter.lastEvent();
            this.durable = durable;
        }

        boolean stillHas(long seen) {
            return seen == last
                    || (!recent.isEmpty() && seen < last && recent.getFirst().number() <= seen + 1);
        }
    }

    private final ActorContext<ZoneMessage> context;
    private final Map<CharacterId, Seat> seats = new HashMap<>();

    Audience(ActorContext<ZoneMessage> context) {
        this.context = context;
    }

    /// Tells the session that its character is here, and everything it has missed. False when that
    /// is gone, or the stay begins: then the room must be shown.
    boolean welcome(ZoneMessage.Enter enter, Player player) {
        Seat seat = seats.get(player.id());
        boolean again = seat != null && seat.stay.equals(enter.stay());
        if (seat == null || !again) {
            long durable = seat == null ? player.lastInput() : seat.durable;
            Seat fresh = new Seat(enter, durable);
            leave(player.id());
            seats.put(player.id(), fresh);
            watch(player.id(), fresh);
            entered(fresh, player, fresh.last);
            return false;
        }
        if (!seat.session.equals(enter.session())) {
            context.unwatch(seat.session);
            seat.session = enter.session();
            watch(player.id(), seat);
        }
        boolean complete = seat.stillHas(enter.lastEvent());
        entered(seat, player, complete ? enter.lastEvent() : seat.last);
        if (complete) {
            seat.recent.stream()
                    .filter(event -> event.number() > enter.lastEvent())
                    .forEach(seat.session::tell);
        }
        return complete;
    }

    private void watch(CharacterId id, Seat seat) {
        context.watchWith(seat.session, new ZoneMessage.SessionGone(id, seat.session));
    }

    private void entered(Seat seat, Player player, long lastEvent) {
        seat.session.tell(
                new SessionMessage.Entered(
                        context.getSelf(),
                        seat.stay,
                        lastEvent,
                        new Present(
                                player.id(),
                                player.name(),
                                player.characterClass(),
                                player.level()),
                        player.lastInput(),
                        seat.durable));
    }

    /// Shows events; `executed` is the input that they answer, 0 for none.
    void show(CharacterId id, List<GameEvent> events, long executed) {
        Seat seat = seats.get(id);
        if (seat == null) {
            return;
        }
        seat.last++;
        var perceived =
                new SessionMessage.Perceived(seat.stay, seat.last, List.copyOf(events), executed);
        seat.recent.addLast(perceived);
        if (seat.recent.size() > KEPT_EVENTS) {
            seat.recent.removeFirst();
        }
        seat.session.tell(perceived);
    }

    /// The zone stops: what its sessions may have missed waits for them wherever they are next, and
    /// what a guest was like, whom no database knows.
    void recall(Zone zone) {
        ClusterSharding sharding = ClusterSharding.get(context.getSystem());
        seats.forEach((id, seat) -> {
            var session = sharding.entityRefFor(GameCluster.SESSIONS, id.value());
            session.tell(new SessionMessage.Recalled(List.copyOf(seat.recent)));
            Player player = zone.player(id);
            if (player != null && id.isGuest()) {
                session.tell(new SessionMessage.GuestLeftBehind(seat.stay, zone.stateOf(player)));
            }
        });
    }

    /// Everything of this character up to `inputId` is saved.
    void durable(CharacterId id, long inputId) {
        Seat seat = seats.get(id);
        if (seat != null && inputId > seat.durable) {
            seat.durable = inputId;
            seat.session.tell(new SessionMessage.Durable(inputId));
        }
    }

    @Nullable String stay(CharacterId id) {
        Seat seat = seats.get(id);
        return seat == null ? null : seat.stay;
    }

    void tell(CharacterId id, SessionMessage message) {
        Seat seat = seats.get(id);
        if (seat != null) {
            seat.session.tell(message);
        }
    }

    /// Whether this is the session that looks after the character.
    boolean belongsTo(CharacterId id, ActorRef<SessionMessage> session) {
        Seat seat = seats.get(id);
        return seat != null && seat.session.equals(session);
    }

    /// The stay is over.
    void leave(CharacterId id) {
        Seat seat = seats.remove(id);
        if (seat != null) {
            context.unwatch(seat.session);
        }
    }
}
