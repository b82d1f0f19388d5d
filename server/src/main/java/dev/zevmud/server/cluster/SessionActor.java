package dev.zevmud.server.cluster;

import dev.zevmud.protocol.frame.ByeReason;
import dev.zevmud.protocol.frame.RefusedReason;
import dev.zevmud.server.session.ClientPort;
import dev.zevmud.server.session.Present;
import dev.zevmud.server.session.Session;
import dev.zevmud.server.session.ToClient;
import dev.zevmud.server.session.Voice;
import dev.zevmud.server.session.account.AccountRepository;
import dev.zevmud.server.session.account.CharacterSummary;
import dev.zevmud.server.world.CharacterClass;
import dev.zevmud.server.world.CharacterId;
import dev.zevmud.server.world.CharacterState;
import dev.zevmud.server.world.LeaveReason;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.javadsl.AbstractBehavior;
import org.apache.pekko.actor.typed.javadsl.ActorContext;
import org.apache.pekko.actor.typed.javadsl.Behaviors;
import org.apache.pekko.actor.typed.javadsl.Receive;
import org.apache.pekko.actor.typed.javadsl.TimerScheduler;
import org.apache.pekko.cluster.sharding.typed.javadsl.ClusterSharding;
import org.apache.pekko.cluster.sharding.typed.javadsl.EntityContext;
import org.jspecify.annotations.Nullable;

/// The shell of one [Session]: brings the character into its zone, carries messages, counts the
/// linger time. Owned by itself; everything in here happens on the actor's turn.
final class SessionActor extends AbstractBehavior<SessionMessage> {

    /// What every session of a node shares.
    record Shared(
            AccountRepository accounts,
            Blocking blocking,
            Directory directory,
            LocalSessions localSessions,
            Voice voice,
            String startZone,
            String startRoom,
            Duration linger) {}

    /// Who waits for the character to be in its zone; `gone` when that connection has closed
    /// meanwhile.
    private record Pending(SessionMessage.Attach attach, boolean gone) {}

    /// As many as the session itself would let wait.
    private static final int MAX_EARLY_INPUTS = 128;

    private final CharacterId id;
    private final Shared shared;
    private final TimerScheduler<SessionMessage> timers;
    private final ActorRef<ClusterSharding.ShardCommand> shard;
    private final Neighbourhood neighbourhood;

    private @Nullable Session session;
    private @Nullable Pending pending;
    private final List<SessionMessage.Input> early = new ArrayList<>();
    private ByeReason byeReason = ByeReason.QUIT;

    static Behavior<SessionMessage> of(EntityContext<SessionMessage> entity, Shared shared) {
        return Behaviors.setup(context ->
                Behaviors.withTimers(timers -> new SessionActor(context, timers, entity, shared)));
    }

    private SessionActor(
            ActorContext<SessionMessage> context,
            TimerScheduler<SessionMessage> timers,
            EntityContext<SessionMessage> entity,
            Shared shared) {
        super(context);
        this.id = new CharacterId(entity.getEntityId());
        this.shared = shared;
        this.timers = timers;
        this.shard = entity.getShard();
        this.neighbourhood =
                new Neighbourhood(
                        id,
                        shared.directory(),
                        ClusterSharding.get(context.getSystem()),
                        lingerTime());
    }

    @Override
    public Receive<SessionMessage> createReceive() {
        return newReceiveBuilder().onAnyMessage(this::handle).build();
    }

    private Behavior<SessionMessage> handle(SessionMessage message) {
        switch (message) {
            case SessionMessage.Attach attach -> attach(attach);
            case SessionMessage.Detach(String attachmentId) -> detach(attachmentId);
            case SessionMessage.Input input -> input(input);
            case SessionMessage.Acknowledged(String attachmentId, long seq) -> {
                if (session != null) {
                    session.acknowledged(attachmentId, seq);
                }
            }
            case SessionMessage.Tell(Present from, String words) -> {
                if (session != null) {
                    session.told(from, words);
                }
            }
            case SessionMessage.Found(var character) -> found(character);
            case SessionMessage.LookUpFailed(String why) -> unavailable(why);
            case SessionMessage.Entered entered -> entered(entered);
            case SessionMessage.EnterFailed(String why) -> unavailable(why);
            case SessionMessage.Perceived(var events, long executed) -> {
                if (session != null) {
                    session.perceived(events, executed);
                }
            }
            case SessionMessage.Durable(long inputId) -> {
                if (session != null) {
                    session.durable(inputId);
                }
            }
            case SessionMessage.Left() -> left();
            case SessionMessage.LingerOver() -> leave(LeaveReason.LINK_LOST, ByeReason.IDLE);
            case SessionMessage.End(ByeReason reason) -> leave(LeaveReason.SHUTDOWN, reason);
            case SessionMessage.Stop() -> {
                return Behaviors.stopped();
            }
        }
        return this;
    }

    private void attach(SessionMessage.Attach attach) {
        if (session != null && !session.leaving()) {
            if (session.attach(portOf(attach.connection()), attach.attachment())) {
                timers.cancel("linger");
            }
            return;
        }
        if (attach.attachment().resume() != null) {
            refuse(attach);
            return;
        }
        if (pending != null) {
            pending.attach()
                    .connection()
                    .tell(deliver(new ToClient.Farewell(ByeReason.TAKEN_OVER, false)));
            early.clear();
            pending = new Pending(attach, false);
            return;
        }
        pending = new Pending(attach, false);
        if (session == null) {
            enterPlay(attach);
        }
    }

    /// Who types while the character is still on its way in is not forgotten.
    private void input(SessionMessage.Input input) {
        if (pending != null && pending.attach().attachment().id().equals(input.attachmentId())) {
            if (early.size() < MAX_EARLY_INPUTS) {
                early.add(input);
            }
        } else if (session != null) {
            session.input(input.attachmentId(), input.id(), input.line());
        }
    }

    private void refuse(SessionMessage.Attach attach) {
        attach.connection().tell(deliver(new ToClient.Refused(RefusedReason.UNKNOWN)));
        if (session == null && pending == null) {
            passivate();
        }
    }

    private void enterPlay(SessionMessage.Attach attach) {
        String guestName = attach.guestName();
        if (guestName != null) {
            enterZone(
                    shared.startZone(),
                    CharacterState.create(
                            id,
                            guestName,
                            CharacterClass.WARRIOR,
                            shared.startZone(),
                            shared.startRoom()));
            return;
        }
        getContext()
                .pipeToSelf(
                        shared.blocking().supply(() -> shared.accounts().character(id)),
                        (found, failure) ->
                                failure == null
                                        ? new SessionMessage.Found(found.orElse(null))
                                        : new SessionMessage.LookUpFailed(failure.toString()));
    }

    private void found(@Nullable CharacterSummary character) {
        if (character == null) {
            unavailable("no character has the id " + id);
        } else {
            enterZone(character.zone(), null);
        }
    }

    private void enterZone(String zoneId, @Nullable CharacterState guest) {
        ClusterSharding.get(getContext().getSystem())
                .entityRefFor(GameCluster.ZONES, zoneId)
                .tell(new ZoneMessage.Enter(id, guest, getContext().getSelf()));
    }

    private void entered(SessionMessage.Entered entered) {
        neighbourhood.zone(entered.zone());
        if (pending == null) {
            return;
        }
        SessionMessage.Attach attach = pending.attach();
        boolean gone = pending.gone();
        pending = null;
        session = new Session(entered.self(), entered.lastInput(), neighbourhood, shared.voice());
        shared.directory().enter(entered.self());
        shared.localSessions().add(getContext().getSelf());
        session.attach(portOf(attach.connection()), attach.attachment());
        for (SessionMessage.Input input : early) {
            session.input(input.attachmentId(), input.id(), input.line());
        }
        early.clear();
        if (gone) {
            detach(attach.attachment().id());
        }
    }

    private void unavailable(String why) {
        getContext().getLog().error("character {} cannot enter play: {}", id, why);
        if (pending != null) {
            pending.attach()
                    .connection()
                    .tell(
                            deliver(
                                    new ToClient.Show(
                                            0,
                                            List.of(
                                                    shared.voice()
                                                            .texts()
                                                            .line("session.unavailable")))));
            pending.attach()
                    .connection()
                    .tell(deliver(new ToClient.Farewell(ByeReason.SHUTDOWN, true)));
            pending = null;
            early.clear();
        }
        passivate();
    }

    private void detach(String attachmentId) {
        if (pending != null && pending.attach().attachment().id().equals(attachmentId)) {
            pending = new Pending(pending.attach(), true);
            return;
        }
        if (session != null) {
            session.detach(attachmentId);
            startLingerIfDetached();
        }
    }

    private void startLingerIfDetached() {
        if (session != null && !session.attached() && !session.leaving()) {
            timers.startSingleTimer("linger", new SessionMessage.LingerOver(), lingerTime());
        }
    }

    private Duration lingerTime() {
        // Nobody can come back as a guest by logging in; a resumable client may still resume within
        // a minute.
        Duration guests = Duration.ofMinutes(1);
        return id.isGuest() && shared.linger().compareTo(guests) > 0 ? guests : shared.linger();
    }

    private void leave(LeaveReason reason, ByeReason bye) {
        if (session == null) {
            passivate();
            return;
        }
        byeReason = bye;
        session.leave(reason);
    }

    private void left() {
        if (session != null) {
            session.left(byeReason);
            shared.directory().leave(session.self());
            shared.localSessions().remove(getContext().getSelf());
            timers.cancel("linger");
            session = null;
            neighbourhood.zone(null);
            byeReason = ByeReason.QUIT;
        }
        if (pending != null) {
            enterPlay(pending.attach());
        } else {
            passivate();
        }
    }

    private void passivate() {
        shard.tell(new ClusterSharding.Passivate<>(getContext().getSelf()));
    }

    private static ConnectionMessage deliver(ToClient message) {
        return new ConnectionMessage.Deliver(message);
    }

    private static ClientPort portOf(ActorRef<ConnectionMessage> connection) {
        return message -> connection.tell(deliver(message));
    }
}
