package dev.zevmud.server.cluster;

import dev.zevmud.server.command.Interpreter;
import dev.zevmud.server.session.Present;
import dev.zevmud.server.world.AreaDefinition;
import dev.zevmud.server.world.CharacterId;
import dev.zevmud.server.world.CharacterState;
import dev.zevmud.server.world.ItemState;
import dev.zevmud.server.world.LeaveReason;
import dev.zevmud.server.world.Player;
import dev.zevmud.server.world.Turn;
import dev.zevmud.server.world.Zone;
import dev.zevmud.server.world.ZoneCheckpoint;
import dev.zevmud.server.world.ZoneRepository;
import dev.zevmud.server.world.ZoneRepository.LoadedCharacter;
import dev.zevmud.server.world.ZoneRepository.LoadedZone;
import dev.zevmud.server.world.event.GameEvent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.javadsl.ActorContext;
import org.apache.pekko.actor.typed.javadsl.Behaviors;
import org.apache.pekko.actor.typed.javadsl.StashBuffer;
import org.apache.pekko.actor.typed.javadsl.TimerScheduler;
import org.jspecify.annotations.Nullable;

/// The shell of one [Zone]: opens it, hands it commands and the time, carries what it shows to the
/// sessions, and saves what changed. Owned by itself; the zone is touched on the actor's turn only.
final class ZoneActor {

    private static final int STASH_LIMIT = 10_000;

    /// What every zone of a node shares.
    record Shared(
            Map<String, AreaDefinition> areas,
            ZoneRepository repository,
            Blocking blocking,
            Interpreter interpreter,
            Clock clock,
            RandomGenerator random) {}

    private final ActorContext<ZoneMessage> context;
    private final TimerScheduler<ZoneMessage> timers;
    private final Shared shared;
    private final Zone zone;
    private final Map<CharacterId, ActorRef<SessionMessage>> sessions = new HashMap<>();

    /// Who has left, and waits for the checkpoint that holds its last state.
    private final Set<CharacterId> leaving = new HashSet<>();

    private final SaveCycle saving;
    private boolean stopping;

    static Behavior<ZoneMessage> of(String zoneId, Shared shared) {
        return Behaviors.setup(context ->
                Behaviors.withTimers(timers ->
                        Behaviors.withStash(
                                STASH_LIMIT,
                                stash -> opening(zoneId, shared, context, timers, stash))));
    }

    private static Behavior<ZoneMessage> opening(
            String zoneId,
            Shared shared,
            ActorContext<ZoneMessage> context,
            TimerScheduler<ZoneMessage> timers,
            StashBuffer<ZoneMessage> stash) {
        AreaDefinition area = shared.areas().get(zoneId);
        if (area == null) {
            context.getLog().error("there is no area for the zone {}", zoneId);
            return refusing("there is no area " + zoneId);
        }
        context.pipeToSelf(
                shared.blocking().supply(() -> shared.repository().open(zoneId)),
                (opened, failure) ->
                        failure == null
                                ? new ZoneMessage.Opened(opened)
                                : new ZoneMessage.OpenFailed(failure.toString()));
        return Behaviors.receive(ZoneMessage.class)
                .onMessage(
                        ZoneMessage.Opened.class,
                        opened -> {
                            var actor = new ZoneActor(context, timers, shared, area, opened.zone());
                            return stash.unstashAll(actor.running());
                        })
                .onMessage(
                        ZoneMessage.OpenFailed.class,
                        failed -> {
                            context.getLog()
                                    .error(
                                            "the zone {} cannot be opened: {}",
                                            zoneId,
                                            failed.why());
                            return stash.unstashAll(refusing(failed.why()));
                        })
                .onMessage(ZoneMessage.Stop.class, _ -> Behaviors.stopped())
                .onAnyMessage(message -> {
                    if (!stash.isFull()) {
                        stash.stash(message);
                    }
                    return Behaviors.same();
                })
                .build();
    }

    /// Tells whoever wants in why not, then stops, so that the next one opens the zone anew.
    private static Behavior<ZoneMessage> refusing(String why) {
        return Behaviors.receive(ZoneMessage.class)
                .onMessage(
                        ZoneMessage.Enter.class,
                        enter -> {
                            enter.session().tell(new SessionMessage.EnterFailed(why));
                            return Behaviors.stopped();
                        })
                .onAnyMessage(_ -> Behaviors.same())
                .build();
    }

    private ZoneActor(
            ActorContext<ZoneMessage> context,
            TimerScheduler<ZoneMessage> timers,
            Shared shared,
            AreaDefinition area,
            LoadedZone loaded) {
        this.context = context;
        this.timers = timers;
        this.shared = shared;
        this.zone =
                new Zone(
                        area,
                        loaded.epoch(),
                        loaded.state(),
                        loaded.items(),
                        shared.clock().instant());
        this.saving = new SaveCycle(zone, shared.repository(), context, timers);
        saving.changed();
        settle();
    }

    private Behavior<ZoneMessage> running() {
        return Behaviors.receiveMessage(this::handle);
    }

    private Behavior<ZoneMessage> handle(ZoneMessage message) {
        switch (message) {
            case ZoneMessage.Enter enter -> enter(enter);
            case ZoneMessage.Loaded(ZoneMessage.Enter enter, var character) ->
                    loaded(enter, character);
            case ZoneMessage.LoadFailed(ZoneMessage.Enter enter, String why) ->
                    enter.session().tell(new SessionMessage.EnterFailed(why));
            case ZoneMessage.Command(CharacterId id, long inputId, String line) ->
                    command(id, inputId, line);
            case ZoneMessage.Executed(CharacterId id, long inputId) -> {
                zone.executed(id, inputId);
                saving.changed();
                if (id.isGuest()) {
                    tell(id, new SessionMessage.Durable(inputId));
                }
            }
            case ZoneMessage.Look(CharacterId id) -> turn("look", turn -> zone.look(id, turn));
            case ZoneMessage.Leave(CharacterId id, LeaveReason reason) -> leave(id, reason);
            case ZoneMessage.Wake() -> turn("wake", zone::wake);
            case ZoneMessage.Save() -> saveAndRelease();
            case ZoneMessage.Saved(ZoneCheckpoint checkpoint) -> saved(checkpoint);
            case ZoneMessage.SaveFailed(ZoneCheckpoint checkpoint, String why, boolean stale) -> {
                if (stale) {
                    context.getLog().error("zone {} stops: {}", zone.id(), why);
                    return Behaviors.stopped();
                }
                saving.failed(checkpoint, why);
            }
            case ZoneMessage.Stop() -> {
                stopping = true;
                saving.now();
            }
            case ZoneMessage.Opened _, ZoneMessage.OpenFailed _ -> {}
        }
        settle();
        if (stopping && saving.idle()) {
            return Behaviors.stopped();
        }
        return Behaviors.same();
    }

    private void enter(ZoneMessage.Enter enter) {
        CharacterId id = enter.character();
        if (zone.holds(id)) {
            sessions.put(id, enter.session());
            welcome(enter);
            turn("look", turn -> zone.look(id, turn));
            return;
        }
        CharacterState guest = enter.guest();
        if (guest != null) {
            admit(enter, guest, List.of());
            return;
        }
        context.pipeToSelf(
                shared.blocking().supply(() -> shared.repository().load(id, zone.id())),
                (loaded, failure) ->
                        failure == null
                                ? new ZoneMessage.Loaded(enter, loaded.orElse(null))
                                : new ZoneMessage.LoadFailed(enter, failure.toString()));
    }

    private void loaded(ZoneMessage.Enter enter, @Nullable LoadedCharacter character) {
        if (character == null) {
            enter.session()
                    .tell(
                            new SessionMessage.EnterFailed(
                                    "no row puts %s into the zone %s"
                                            .formatted(enter.character(), zone.id())));
        } else if (zone.holds(enter.character())) {
            enter(enter);
        } else {
            admit(enter, character.state(), character.items());
        }
    }

    private void admit(ZoneMessage.Enter enter, CharacterState state, List<ItemState> items) {
        sessions.put(enter.character(), enter.session());
        Map<CharacterId, List<GameEvent>> shown =
                run("enter", null, turn -> zone.enter(state, items, turn));
        welcome(enter);
        deliver(shown, null, 0);
    }

    private void welcome(ZoneMessage.Enter enter) {
        Player player = zone.player(enter.character());
        if (player == null) {
            sessions.remove(enter.character());
            enter.session().tell(new SessionMessage.EnterFailed("the zone could not take it in"));
            return;
        }
        var present =
                new Present(player.id(), player.name(), player.characterClass(), player.level());
        enter.session()
                .tell(new SessionMessage.Entered(context.getSelf(), present, player.lastInput()));
    }

    private void command(CharacterId id, long inputId, String line) {
        if (!zone.holds(id)) {
            return;
        }
        Map<CharacterId, List<GameEvent>> shown =
                run(
                        "command",
                        id,
                        turn -> shared.interpreter().execute(zone, id, inputId, line, turn));
        deliver(shown, id, inputId);
        if (id.isGuest()) {
            tell(id, new SessionMessage.Durable(inputId));
        }
    }

    private void leave(CharacterId id, LeaveReason reason) {
        if (zone.holds(id)) {
            turn("leave", turn -> zone.leave(id, reason, turn));
        }
        if (id.isGuest()) {
            released(id);
        } else {
            leaving.add(id);
            saveAndRelease();
        }
    }

    private void released(CharacterId id) {
        tell(id, new SessionMessage.Left());
        sessions.remove(id);
    }

    private interface Handling {
        void in(Turn turn);
    }

    private void turn(String what, Handling handling) {
        deliver(run(what, null, handling), null, 0);
    }

    /// Lets the zone handle something. A fault in a rule is logged once; the zone and everybody in
    /// it go on.
    private Map<CharacterId, List<GameEvent>> run(
            String what, @Nullable CharacterId who, Handling handling) {
        saving.changed();
        var turn = new Turn(shared.clock().instant(), shared.random());
        try {
            handling.in(turn);
        } catch (RuntimeException e) {
            context.getLog()
                    .error("a {} failed in zone {} (character {})", what, zone.id(), who, e);
            if (who != null) {
                turn.show(who, GameEvent.Message.of("error.command"));
            }
        }
        return turn.shown();
    }

    private void deliver(
            Map<CharacterId, List<GameEvent>> shown, @Nullable CharacterId actor, long inputId) {
        shown.forEach((reader, events) -> {
            if (!reader.equals(actor)) {
                tell(reader, new SessionMessage.Perceived(List.copyOf(events), 0));
            }
        });
        if (actor != null) {
            List<GameEvent> own = shown.getOrDefault(actor, List.of());
            tell(actor, new SessionMessage.Perceived(List.copyOf(own), inputId));
        }
    }

    private void tell(CharacterId id, SessionMessage message) {
        ActorRef<SessionMessage> session = sessions.get(id);
        if (session != null) {
            session.tell(message);
        }
    }

    /// After every message: sets the clock to the zone's next deadline.
    private void settle() {
        Instant wake = zone.nextWake();
        if (wake == null) {
            timers.cancel("wake");
        } else {
            Duration delay = Duration.between(shared.clock().instant(), wake);
            timers.startSingleTimer(
                    "wake", new ZoneMessage.Wake(), delay.isNegative() ? Duration.ZERO : delay);
        }
    }

    private void saved(ZoneCheckpoint checkpoint) {
        for (CharacterState character : checkpoint.characters()) {
            tell(character.id(), new SessionMessage.Durable(character.lastInput()));
            if (leaving.remove(character.id())) {
                released(character.id());
            }
        }
        saving.saved();
        if (!leaving.isEmpty()) {
            saveAndRelease();
        }
    }

    /// Saves at once; when nothing is left to save, whoever is leaving may go.
    private void saveAndRelease() {
        saving.now();
        if (saving.idle()) {
            for (CharacterId id : Set.copyOf(leaving)) {
                leaving.remove(id);
                released(id);
            }
        }
    }
}
