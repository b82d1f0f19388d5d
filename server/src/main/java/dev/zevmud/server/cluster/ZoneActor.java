package dev.zevmud.server.cluster;

import dev.zevmud.server.session.staff.Order;
import dev.zevmud.server.world.AreaDefinition;
import dev.zevmud.server.world.CharacterId;
import dev.zevmud.server.world.CharacterState;
import dev.zevmud.server.world.Departure;
import dev.zevmud.server.world.ItemState;
import dev.zevmud.server.world.LeaveReason;
import dev.zevmud.server.world.Player;
import dev.zevmud.server.world.StoreHealth;
import dev.zevmud.server.world.Turn;
import dev.zevmud.server.world.Unheard;
import dev.zevmud.server.world.Zone;
import dev.zevmud.server.world.ZoneCheckpoint;
import dev.zevmud.server.world.ZoneRepository.LoadedCharacter;
import dev.zevmud.server.world.ZoneRepository.LoadedZone;
import dev.zevmud.server.world.event.GameEvent;
import java.time.Instant;
import java.util.List;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.javadsl.ActorContext;
import org.apache.pekko.actor.typed.javadsl.Behaviors;
import org.apache.pekko.actor.typed.javadsl.TimerScheduler;
import org.apache.pekko.cluster.sharding.typed.javadsl.ClusterSharding;
import org.jspecify.annotations.Nullable;

/// The shell of one [Zone]: hands it commands and the time, carries what it shows to the sessions,
/// and saves what changed. Owned by itself; the zone is touched on the actor's turn only.
final class ZoneActor {

    private final ActorContext<ZoneMessage> context;
    private final ZoneShared shared;
    private final ActorRef<ClusterSharding.ShardCommand> shard;
    private final Zone zone;
    private final ZoneTurns turns;
    private final Audience audience;
    private final Doors doors;
    private final Threshold threshold;
    private final SaveCycle saving;
    private final ZoneClock clock;
    private boolean stopping;
    private boolean fenced;
    private boolean sleepy;

    ZoneActor(
            ActorContext<ZoneMessage> context,
            TimerScheduler<ZoneMessage> timers,
            ZoneShared shared,
            ActorRef<ClusterSharding.ShardCommand> shard,
            AreaDefinition area,
            LoadedZone loaded) {
        this.context = context;
        this.shared = shared;
        this.shard = shard;
        this.zone =
                new Zone(
                        area,
                        loaded.epoch(),
                        loaded.state(),
                        loaded.items(),
                        shared.clock().instant());
        this.turns = new ZoneTurns(zone, shared, context.getLog());
        this.audience = new Audience(context, loaded.epoch(), unheard(loaded));
        this.doors = new Doors(context, timers);
        this.threshold = new Threshold(zone.id(), shared, context);
        this.saving = new SaveCycle(zone, shared.repository(), shared.metrics(), context, timers);
        this.clock = new ZoneClock(zone, shared, timers);
        saving.changed();
        clock.settle(empty());
    }

    private static List<Unheard> unheard(LoadedZone loaded) {
        return loaded.state() == null ? List.of() : loaded.state().unheard();
    }

    Behavior<ZoneMessage> running() {
        return Behaviors.receiveMessage(this::handle);
    }

    private Behavior<ZoneMessage> handle(ZoneMessage message) {
        if (message instanceof ZoneMessage.Keeping keeping) {
            keep(keeping);
        } else if (!stopping) {
            // Who comes to a zone that stops comes again, to its next owner.
            play(message);
        }
        if (fenced || (stopping && saving.idle())) {
            audience.end();
            if (sleepy && !fenced) {
                shared.metrics().slept();
            }
            return Behaviors.stopped();
        }
        clock.settle(empty());
        return Behaviors.same();
    }

    private void keep(ZoneMessage.Keeping message) {
        switch (message) {
            case ZoneMessage.Save() -> saveAndRelease();
            case ZoneMessage.Saved() -> {
                for (CharacterState character : saving.saved().characters()) {
                    audience.durable(character.id(), character.lastInput());
                }
                saving.durable().forEach(this::release);
                if (stopping || saving.awaited()) {
                    saveAndRelease();
                }
            }
            case ZoneMessage.SaveFailed(ZoneCheckpoint checkpoint, String why, boolean stale) -> {
                if (stale) {
                    context.getLog().error("zone {} stops: {}", zone.id(), why);
                    fenced = true;
                } else {
                    saving.failed(checkpoint, why);
                }
            }
            case ZoneMessage.Stop() -> stop();
            case ZoneMessage.Opened _, ZoneMessage.OpenFailed _ -> {}
        }
    }

    private void play(ZoneMessage message) {
        switch (message) {
            case ZoneMessage.Enter enter -> enter(enter);
            case ZoneMessage.Loaded(CharacterId id, var found) -> loaded(id, found);
            case ZoneMessage.LoadFailed(CharacterId id, String why) ->
                    threshold.turnAway(id, false, why);
            case ZoneMessage.Command command -> command(command);
            case ZoneMessage.Executed(CharacterId id, long inputId) -> {
                zone.executed(id, inputId);
                executed(id, inputId);
            }
            case ZoneMessage.Look(CharacterId id) ->
                    show(turns.run("look", id, turn -> zone.look(id, turn)), null, 0);
            case ZoneMessage.Leave(CharacterId id, LeaveReason reason, var session) -> {
                threshold.leaving(id, session);
                leave(id, reason);
            }
            case ZoneMessage.Heard(CharacterId id, String stay, long number) ->
                    audience.heard(id, stay, number);
            case ZoneMessage.Transfer(CharacterId id, String area, String room) ->
                    transfer(id, area, room);
            case ZoneMessage.Fetch(CharacterId id, CharacterId who) -> fetch(id, who);
            case ZoneMessage.Reset() -> show(turns.run("reset", null, zone::reset), null, 0);
            case ZoneMessage.Knock(CharacterId id, ActorRef<ZoneMessage> other) ->
                    other.tell(new ZoneMessage.Knocked(id, true));
            case ZoneMessage.Knocked(CharacterId id, boolean open) -> knocked(id, open);
            case ZoneMessage.Wake() -> wake();
            case ZoneMessage.SessionGone(CharacterId id, var session) -> {
                if (audience.belongsTo(id, session) && zone.holds(id)) {
                    clock.orphaned(id);
                }
            }
            case ZoneMessage.Orphaned(CharacterId id) -> leave(id, LeaveReason.LINK_LOST);
            case ZoneMessage.Sleep() -> {
                if (empty()) {
                    sleepy = true;
                    shard.tell(new ClusterSharding.Passivate<>(context.getSelf()));
                }
            }
            case ZoneMessage.Keeping _ -> {}
        }
    }

    private void enter(ZoneMessage.Enter enter) {
        CharacterId id = enter.character();
        clock.visited(id);
        Player player = zone.player(id);
        if (player != null) {
            if (!audience.welcome(enter, player)) {
                show(turns.run("look", id, turn -> zone.look(id, turn)), null, 0);
            }
        } else if (saving.awaits(id)) {
            // Until it is saved, its row says what is no longer so.
            threshold.wait(enter);
        } else if (enter.guest() != null) {
            CharacterState before = audience.guest(id);
            admit(enter, before == null ? enter.guest() : before, List.of());
        } else {
            threshold.load(enter);
        }
    }

    private void loaded(CharacterId id, @Nullable LoadedCharacter found) {
        if (found == null) {
            threshold.turnAway(
                    id, true, "no row puts %s into the zone %s".formatted(id, zone.id()));
            return;
        }
        ZoneMessage.Enter enter = threshold.letIn(id);
        if (enter != null) {
            admit(enter, found.state(), found.items());
        }
    }

    private void admit(ZoneMessage.Enter enter, CharacterState state, List<ItemState> items) {
        saving.changed();
        Turn turn = turns.run("enter", null, t -> zone.enter(state, items, enter.arrival(), t));
        Player player = zone.player(enter.character());
        if (player == null) {
            enter.session()
                    .tell(
                            new SessionMessage.EnterFailed(
                                    enter.stay(), false, "the zone could not take it in"));
            return;
        }
        audience.welcome(enter, player);
        show(turn, null, 0);
    }

    private void command(ZoneMessage.Command command) {
        CharacterId id = command.character();
        long inputId = command.inputId();
        if (!zone.holds(id)) {
            return;
        }
        if (shared.repository().health().state() instanceof StoreHealth.State.BeyondBound) {
            // What nobody can save for so long may not go on growing.
            zone.executed(id, inputId);
            audience.show(id, List.of(GameEvent.Message.of("error.unsaved")), inputId);
        } else {
            show(turns.command(command), id, inputId);
        }
        executed(id, inputId);
    }

    private void transfer(CharacterId id, String to, String room) {
        Player player = zone.player(id);
        if (player == null) {
            return;
        }
        if (to.equals(zone.id())) {
            show(turns.run("transfer", id, turn -> zone.transport(player, room, turn)), null, 0);
        } else {
            doors.knock(new Departure(id, player.room(), null, to, room), 0);
        }
    }

    private void fetch(CharacterId id, CharacterId who) {
        Player player = zone.player(id);
        if (player != null) {
            ClusterSharding.get(context.getSystem())
                    .entityRefFor(GameCluster.SESSIONS, who.value())
                    .tell(new SessionMessage.Ordered(new Order.GoTo(zone.id(), player.room())));
        }
    }

    /// What a guest has done will never be saved.
    private void executed(CharacterId id, long inputId) {
        saving.changed();
        if (id.isGuest()) {
            audience.durable(id, inputId);
        }
    }

    private void knocked(CharacterId id, boolean open) {
        Doors.Knocking knocking = doors.answered(id);
        if (knocking == null) {
            return;
        }
        Departure departure = knocking.departure();
        zone.executed(id, knocking.inputId());
        saving.changed();
        if (!open) {
            shared.metrics().departureRefused();
            context.getLog().warn("zone {} is closed to {}", departure.area(), id);
            audience.show(id, List.of(GameEvent.Message.of("walk.closed")), knocking.inputId());
            return;
        }
        String stay = audience.stay(id);
        Turn turn = turns.depart(departure);
        CharacterState there = turn.departed();
        show(turn, null, 0);
        if (there == null || stay == null) {
            audience.show(id, List.of(), knocking.inputId());
            return;
        }
        doors.left(departure, there, zone.id(), stay);
        whenSaved(id);
    }

    private void whenSaved(CharacterId id) {
        if (id.isGuest()) {
            release(id);
        } else {
            saving.await(id);
            saveAndRelease();
        }
    }

    private void leave(CharacterId id, LeaveReason reason) {
        if (zone.holds(id)) {
            doors.answered(id);
            show(turns.run("leave", id, turn -> zone.leave(id, reason, turn)), null, 0);
        }
        if (!saving.awaits(id)) {
            whenSaved(id);
        }
    }

    /// Whatever waited for this character's checkpoint goes on.
    private void release(CharacterId id) {
        SessionMessage.Departed departed = doors.saved(id);
        if (departed != null) {
            shared.metrics().departed();
            audience.tell(id, departed);
            audience.leave(id);
        }
        ActorRef<SessionMessage> session = threshold.left(id);
        if (session != null) {
            session.tell(new SessionMessage.Left());
        }
        if (!zone.holds(id)) {
            audience.leave(id);
        }
        ZoneMessage.Enter waiting = threshold.waiting(id);
        if (waiting != null && !stopping) {
            enter(waiting);
        }
    }

    private void wake() {
        clock.woke();
        Turn turn = turns.run("wake", null, zone::wake);
        shared.metrics().shed(turn.shedWork());
        show(turn, null, 0);
    }

    /// Shows what a turn shows, to `actor` as the answer to its input.
    private void show(Turn turn, @Nullable CharacterId actor, long inputId) {
        saving.changed();
        turn.shown()
                .forEach((reader, events) -> {
                    if (!reader.equals(actor)) {
                        audience.show(reader, events, 0);
                    }
                });
        boolean departs = false;
        for (Departure departure : turn.departures()) {
            boolean own = departure.character().equals(actor) && !turn.executedSeveral();
            doors.knock(departure, own ? inputId : 0);
            if (own) {
                // A step is done when it is taken: nobody is told before that it is saved.
                zone.postponed(departure.character(), inputId);
            }
            departs |= own;
        }
        if (actor != null) {
            List<GameEvent> own = turn.shown().getOrDefault(actor, List.of());
            // The answer to a step out of the zone is the next zone's room.
            if (!departs || !own.isEmpty()) {
                audience.show(actor, own, departs ? 0 : inputId);
            }
        }
    }

    private boolean empty() {
        return zone.players().isEmpty() && !saving.awaited() && threshold.nobody();
    }

    /// Saves at once; when nothing is left to save, whoever waits for it goes on.
    private void saveAndRelease() {
        saving.now();
        saving.durable().forEach(this::release);
    }

    private void stop() {
        stopping = true;
        Instant now = shared.clock().instant();
        saving.end(audience.unheard(zone, now, now.minus(shared.linger())));
    }
}
