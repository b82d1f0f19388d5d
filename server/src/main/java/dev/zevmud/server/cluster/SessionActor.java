package dev.zevmud.server.cluster;

import dev.zevmud.protocol.frame.ByeReason;
import dev.zevmud.protocol.frame.RefusedReason;
import dev.zevmud.server.session.Attachment;
import dev.zevmud.server.session.Matter;
import dev.zevmud.server.session.Session;
import dev.zevmud.server.session.SessionRecord;
import dev.zevmud.server.session.ToClient;
import dev.zevmud.server.session.account.CharacterSummary;
import dev.zevmud.server.session.settings.Settings;
import dev.zevmud.server.session.staff.Order;
import dev.zevmud.server.session.staff.Outcome;
import dev.zevmud.server.session.staff.Standing;
import dev.zevmud.server.world.Arrival;
import dev.zevmud.server.world.CharacterClass;
import dev.zevmud.server.world.CharacterId;
import dev.zevmud.server.world.CharacterState;
import dev.zevmud.server.world.LeaveReason;
import dev.zevmud.server.world.event.Shown;
import java.time.Duration;
import java.util.List;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.javadsl.ActorContext;
import org.apache.pekko.actor.typed.javadsl.Behaviors;
import org.apache.pekko.actor.typed.javadsl.TimerScheduler;
import org.apache.pekko.cluster.sharding.typed.javadsl.ClusterSharding;
import org.apache.pekko.cluster.sharding.typed.javadsl.EntityContext;
import org.jspecify.annotations.Nullable;

/// The shell of one [Session]: brings the character into its zone, carries messages, counts the
/// linger time. Owned by itself; everything in here happens on the actor's turn.
final class SessionActor {

    private static final Duration TICK = Duration.ofSeconds(2);

    /// So often a zone is asked in vain before a character that wants in is turned away, and before
    /// one that is in play is told.
    private static final int MAX_ATTEMPTS = 8;

    /// So many ticks a leaving session waits for a zone that cannot be reached.
    private static final int MAX_FAREWELL_TICKS = 5;

    private final CharacterId id;
    private final ActorContext<SessionMessage> context;
    private final TimerScheduler<SessionMessage> timers;
    private final SessionShared shared;
    private final ActorRef<ClusterSharding.ShardCommand> shard;
    private final ZoneLink zone;
    private final Neighbourhood neighbourhood;
    private final Reception reception;
    private List<String> storedTokens;
    private Settings settings;
    private Standing standing;

    private @Nullable Session session;
    private ByeReason byeReason = ByeReason.QUIT;
    private LeaveReason leaveReason = LeaveReason.QUIT;
    private int farewellTicks;
    private Session.@Nullable Owed watermark;
    private boolean told;
    private @Nullable Matter erasure;

    SessionActor(
            ActorContext<SessionMessage> context,
            TimerScheduler<SessionMessage> timers,
            EntityContext<SessionMessage> entity,
            SessionShared shared,
            SessionMessage.Known known) {
        this.id = new CharacterId(entity.getEntityId());
        this.context = context;
        this.timers = timers;
        this.shared = shared;
        this.shard = entity.getShard();
        this.storedTokens = known.tokens();
        this.settings = known.settings();
        this.standing = known.standing();
        this.zone = new ZoneLink(id, context, timers);
        this.reception = new Reception(context);
        this.neighbourhood =
                new Neighbourhood(
                        id,
                        context.getSelf(),
                        zone,
                        shared,
                        ClusterSharding.get(context.getSystem()),
                        lingerTime(),
                        reception::trace);
        timers.startTimerWithFixedDelay(new SessionMessage.Tick(), TICK);
        SessionRecord kept = known.kept();
        if (kept != null) {
            resume(kept);
        }
    }

    /// Goes on with a session that another node kept.
    private void resume(SessionRecord kept) {
        session = new Session(kept, neighbourhood, shared.voice(), settings);
        reception.resume(kept.outbox().attachment(), kept.taken());
        inPlay(session);
        if (kept.leaving() != null) {
            byeReason = kept.leaving();
        }
        zone.resume(kept.whereabouts());
        startLingerIfDetached();
    }

    Behavior<SessionMessage> handle(SessionMessage message) {
        switch (message) {
            case SessionMessage.Attach attach -> attach(attach);
            case SessionMessage.Detach(String attachmentId) -> detach(attachmentId);
            case SessionMessage.Input input -> reception.input(input, session);
            case SessionMessage.Acknowledged(String attachmentId, long seq) -> {
                if (session != null) {
                    session.acknowledged(attachmentId, seq);
                }
            }
            case SessionMessage.Described(String attachmentId, var client) -> {
                if (session != null) {
                    session.described(attachmentId, client);
                }
            }
            case SessionMessage.Tell(var from, String words) -> {
                if (session != null) {
                    session.told(from, words);
                }
            }
            case SessionMessage.Heard(var line) -> {
                if (session != null) {
                    session.heard(line);
                }
            }
            case SessionMessage.Ordered(Order order) -> ordered(order);
            case SessionMessage.StaffAnswered(long inputId, Outcome outcome) -> {
                if (session != null && outcome == null) {
                    session.staffFailed(inputId);
                } else if (session != null) {
                    session.staffAnswered(inputId, outcome);
                }
            }
            case SessionMessage.StandingIs(Standing now, Order.Notice notice) -> {
                standing = now;
                if (session != null) {
                    session.standing(now);
                    if (notice != null) {
                        session.ordered(notice);
                    }
                }
            }
            case SessionMessage.Found(var character) -> found(character);
            case SessionMessage.LookUpFailed(String why) -> unavailable(why);
            case SessionMessage.Entered entered -> entered(entered);
            case SessionMessage.EnterFailed failed -> enterFailed(failed);
            case SessionMessage.Perceived perceived -> perceived(perceived);
            case SessionMessage.Durable(long inputId) -> {
                if (session != null) {
                    session.durable(inputId);
                }
            }
            case SessionMessage.Departed departed -> departed(departed);
            case SessionMessage.ZoneGone(String stay) -> {
                if (zone.isCurrent(stay)) {
                    zone.enterAgain();
                }
            }
            case SessionMessage.TryAgain() -> tryAgain();
            case SessionMessage.Tick() -> tick();
            case SessionMessage.Confirmed(String attachmentId, Matter matter) ->
                    confirmed(attachmentId, matter);
            case SessionMessage.Erased(boolean done) -> {
                if (session != null) {
                    session.notice(done ? "delete.done" : "delete.failed");
                }
                left();
            }
            case SessionMessage.Left() -> {
                if (erasure == null) {
                    left();
                } else {
                    erase(erasure);
                }
            }
            case SessionMessage.LingerOver() -> leave(LeaveReason.LINK_LOST, ByeReason.IDLE);
            case SessionMessage.Stop() -> {
                return move();
            }
            case SessionMessage.Known _, SessionMessage.Kept _ -> {}
        }
        if (session == null && !reception.waits()) {
            shard.tell(new ClusterSharding.Passivate<>(context.getSelf()));
        }
        return Behaviors.same();
    }

    private void attach(SessionMessage.Attach attach) {
        if (reception.mustConfirm(attach, session)) {
            attach.connection().tell(new ConnectionMessage.StillThere());
            return;
        }
        if (session != null && !session.leaving()) {
            if (reception.attach(attach, session)) {
                timers.cancel("linger");
                keepTokens();
            }
            return;
        }
        if (reception.waitsFor(attach)) {
            reception.await(attach, false);
            return;
        }
        Attachment.Resume resume = attach.attachment().resume();
        if (resume != null && !attach.greeted() && !Session.resumes(resume.token(), storedTokens)) {
            Reception.send(attach, new ToClient.Refused(RefusedReason.UNKNOWN));
            return;
        }
        if (attach.greeted() && attach.attachment().resumable()) {
            // Its session died with its node: it comes back with its token, and is told.
            Reception.send(attach, new ToClient.Farewell(ByeReason.SHUTDOWN, true));
            return;
        }
        boolean first = session == null && !reception.waits();
        reception.await(attach, resume != null || attach.greeted());
        if (first) {
            enterPlay(attach);
        }
    }

    private void enterPlay(SessionMessage.Attach attach) {
        String guestName = attach.guestName();
        if (guestName != null) {
            zone.enter(
                    shared.startZone(),
                    new Arrival.Wakes(),
                    CharacterState.create(
                            id,
                            guestName,
                            CharacterClass.WARRIOR,
                            shared.startZone(),
                            shared.startRoom()));
        } else {
            lookUp();
        }
    }

    /// Where does the character's row say that it is?
    private void lookUp() {
        context.pipeToSelf(
                shared.blocking().supply(() -> shared.accounts().character(id)),
                (found, failure) ->
                        failure == null
                                ? new SessionMessage.Found(found.orElse(null))
                                : new SessionMessage.LookUpFailed(failure.toString()));
    }

    private void found(@Nullable CharacterSummary character) {
        if (character == null) {
            unavailable("no character has the id " + id);
        } else if (!zone.inside()) {
            zone.enter(
                    character.zone(),
                    session == null ? new Arrival.Wakes() : new Arrival.Stays(),
                    null);
        }
    }

    private void entered(SessionMessage.Entered entered) {
        if (!zone.entered(entered)) {
            return;
        }
        told = false;
        if (session == null) {
            session =
                    new Session(
                            entered.self(),
                            entered.executed(),
                            neighbourhood,
                            shared.voice(),
                            settings);
            inPlay(session);
            shared.seen(id);
            reception.serve(session);
            shared.tellOfLetters(id, context.getSelf());
            keepTokens();
            startLingerIfDetached();
            return;
        }
        long lost = zone.takeLost();
        if (lost > 0) {
            context.getLog().warn("{} events never reached the session of {}", lost, id);
            session.notice("session.lost");
        }
        for (Shown missed : entered.missed()) {
            if (zone.accepts(missed)) {
                session.missed(missed.events(), missed.executed());
            }
        }
        session.durable(entered.durable());
        if (session.leaving()) {
            neighbourhood.leave(leaveReason);
        } else {
            session.entered(entered.executed(), entered.rolledBack());
        }
    }

    private void perceived(SessionMessage.Perceived perceived) {
        if (session != null && zone.accepts(perceived)) {
            session.perceived(perceived.shown().events(), perceived.shown().executed());
        }
    }

    private void ordered(Order order) {
        switch (order) {
            case Order.Kick _ -> kick(order);
            case Order.KickFrom(String addresses, String _) -> {
                if (session != null && session.comesFrom(addresses)) {
                    kick(order);
                }
            }
            case Order.StandingChanged(Order.Notice notice) -> lookUpStanding(notice);
            case Order.GoTo(String area, String room) ->
                    zone.tell(new ZoneMessage.Transfer(id, area, room));
            case Order.Fetch(CharacterId who) -> zone.tell(new ZoneMessage.Fetch(id, who));
            case Order.Notice _,
                    Order.StaffNotice _,
                    Order.Force _,
                    Order.Snoop _,
                    Order.Overheard _ -> {
                if (session != null) {
                    session.ordered(order);
                }
            }
        }
    }

    private void kick(Order order) {
        if (session != null) {
            session.ordered(order);
            leave(LeaveReason.QUIT, ByeReason.KICKED);
        }
    }

    private void lookUpStanding(Order.@Nullable Notice notice) {
        context.pipeToSelf(
                shared.blocking().supply(() -> shared.desk().standing(id)),
                (now, failure) -> {
                    if (failure != null) {
                        context.getLog().error("the standing of {} cannot be read", id, failure);
                    }
                    return new SessionMessage.StandingIs(failure == null ? now : standing, notice);
                });
    }

    private void inPlay(Session begun) {
        begun.standing(standing);
        shared.directory().enter(begun.self());
        shared.localSessions().add(context.getSelf());
    }

    private void enterFailed(SessionMessage.EnterFailed failed) {
        if (!zone.isCurrent(failed.stay())) {
            return;
        }
        if (failed.elsewhere() && !id.isGuest()) {
            zone.end();
            lookUp();
        } else if (session == null && zone.attempts() >= MAX_ATTEMPTS) {
            unavailable(failed.why());
        }
        // Otherwise the link asks again in a moment.
    }

    private void tryAgain() {
        if (session == null && zone.attempts() >= MAX_ATTEMPTS) {
            unavailable("its zone does not answer");
            return;
        }
        zone.ask();
        if (session != null && !told && zone.attempts() > MAX_ATTEMPTS) {
            told = true;
            session.notice("session.waiting");
        }
    }

    /// Through an exit, and saved: into the next zone.
    private void departed(SessionMessage.Departed departed) {
        if (session != null && zone.isCurrent(departed.stay())) {
            session.durable(departed.executed());
            zone.enter(departed.zone(), departed.arrival(), departed.guest());
        }
    }

    private void unavailable(String why) {
        context.getLog().error("character {} cannot enter play: {}", id, why);
        if (session != null) {
            timers.startSingleTimer("enter", new SessionMessage.TryAgain(), TICK);
            return;
        }
        zone.end();
        reception.dismiss(
                new ToClient.Show(0, List.of(shared.voice().texts().line("session.unavailable"))),
                new ToClient.Farewell(ByeReason.SHUTDOWN, true));
    }

    private void detach(String attachmentId) {
        if (!reception.gone(attachmentId) && session != null) {
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

    /// What the zone owes since the last tick is asked for again; of a zone on another node, now
    /// and then anyway.
    private void tick() {
        if (session == null) {
            return;
        }
        if (session.leaving()) {
            farewellTicks++;
            neighbourhood.leave(leaveReason);
            if (farewellTicks >= MAX_FAREWELL_TICKS && !zone.inside()) {
                left();
            }
            return;
        }
        zone.sayHeard();
        Session.Owed owed = session.owed();
        boolean overdue = owed != null && owed.equals(watermark);
        if (zone.inside() && (overdue || zone.missesStill())) {
            zone.ask();
        }
        watermark = owed;
    }

    private void leave(LeaveReason reason, ByeReason bye) {
        if (session != null) {
            byeReason = bye;
            leaveReason = reason;
            session.leave(reason);
        }
    }

    private void confirmed(String attachmentId, Matter matter) {
        if (session != null && session.isCurrent(attachmentId) && !session.leaving()) {
            erasure = matter;
            leave(LeaveReason.DELETED, ByeReason.QUIT);
        }
    }

    /// The zone has saved that it let go, and that the character holds nothing.
    private void erase(Matter matter) {
        erasure = null;
        context.pipeToSelf(
                shared.blocking()
                        .supply(() -> {
                            shared.accounts().erase(id, matter == Matter.DELETE_ACCOUNT);
                            return true;
                        }),
                (_, failure) -> {
                    if (failure != null) {
                        context.getLog().error("character {} cannot be deleted", id, failure);
                    }
                    return new SessionMessage.Erased(failure == null);
                });
    }

    private void left() {
        if (session != null) {
            session.left(byeReason);
            settings = session.settings();
            shared.directory().leave(session.self());
            shared.seen(id);
            shared.localSessions().remove(context.getSelf());
            timers.cancel("linger");
            session = null;
            zone.end();
            byeReason = ByeReason.QUIT;
            leaveReason = LeaveReason.QUIT;
            farewellTicks = 0;
            storedTokens = List.of();
            shared.store(repository -> repository.forget(id));
        }
        SessionMessage.Attach waiting = reception.pending();
        if (waiting != null) {
            enterPlay(waiting);
        }
    }

    private void keepTokens() {
        if (session != null && !id.isGuest()) {
            List<String> hashes = session.tokenHashes();
            shared.store(repository ->
                    repository.keepTokens(id, hashes, shared.clock().instant().plus(lingerTime())));
        }
    }

    /// The session goes to another node with all it has. What comes meanwhile is not heard here:
    /// the zone and the connection say it again to the next one.
    private Behavior<SessionMessage> move() {
        Session moving = session;
        if (moving == null) {
            return Behaviors.stopped();
        }
        SessionRecord record =
                moving.record(
                        shared.clock().instant(), reception.taken(), byeReason, zone.whereabouts());
        return SessionMove.of(record, reception.connection(), shared, context);
    }
}
