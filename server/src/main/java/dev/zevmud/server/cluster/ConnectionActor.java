package dev.zevmud.server.cluster;

import dev.zevmud.protocol.frame.ByeReason;
import dev.zevmud.server.session.Attachment;
import dev.zevmud.server.session.ClientDescription;
import dev.zevmud.server.session.ClientPort;
import dev.zevmud.server.session.Matter;
import dev.zevmud.server.session.ToClient;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.PostStop;
import org.apache.pekko.actor.typed.javadsl.ActorContext;
import org.apache.pekko.actor.typed.javadsl.Behaviors;
import org.apache.pekko.cluster.sharding.typed.javadsl.EntityRef;
import org.jspecify.annotations.Nullable;

/// A local connection, to its session on any node. It attaches, and attaches again when the session
/// has moved or something got lost: outputs and lines are numbered on the way, so that each is
/// heard once. Lives on the node that holds the socket, as long as the socket.
final class ConnectionActor {

    /// Lines that wait while the session is on the move. A classic client's further ones are not
    /// heard; one that numbers is cut, and sends them again.
    static final int MAX_UNHEARD = 256;

    /// So often it asks for a session that does not answer.
    private static final Duration TICK = Duration.ofMillis(500);

    /// So many ticks may pass before a line that nobody confirmed counts as lost.
    private static final int PATIENCE = 10;

    /// Who it is, and how to get there.
    record Plan(
            Attachment attachment,
            @Nullable String guestName,
            ClientPort port,
            EntityRef<SessionMessage> entity,
            LocalActors<ConnectionMessage> local) {}

    private final ActorContext<ConnectionMessage> context;
    private final Plan plan;
    private final Deque<SessionMessage.Input> unheard = new ArrayDeque<>();
    private @Nullable ActorRef<SessionMessage> session;
    private boolean again;
    private @Nullable ToClient greeting;
    private long lastSeq;
    private long lines;
    private int quiet;

    static Behavior<ConnectionMessage> of(Plan plan) {
        return Behaviors.setup(context ->
                Behaviors.withTimers(timers -> {
                    timers.startTimerWithFixedDelay(new ConnectionMessage.Tick(), TICK);
                    plan.local().add(context.getSelf());
                    var connection = new ConnectionActor(context, plan);
                    connection.attach(false);
                    return Behaviors.receive(ConnectionMessage.class)
                            .onAnyMessage(connection::handle)
                            .onSignal(
                                    PostStop.class,
                                    _ -> {
                                        plan.local().remove(context.getSelf());
                                        return Behaviors.same();
                                    })
                            .build();
                }));
    }

    private ConnectionActor(ActorContext<ConnectionMessage> context, Plan plan) {
        this.context = context;
        this.plan = plan;
    }

    private Behavior<ConnectionMessage> handle(ConnectionMessage message) {
        return switch (message) {
            case ConnectionMessage.Attached attached -> attached(attached);
            case ConnectionMessage.StillThere() -> {
                attach(true);
                yield Behaviors.same();
            }
            case ConnectionMessage.Deliver(ToClient output, long taken) -> {
                heard(taken);
                yield deliver(output);
            }
            case ConnectionMessage.Typed(long id, String line) -> typed(id, line);
            case ConnectionMessage.Shown(long seq) -> {
                if (session != null) {
                    session.tell(new SessionMessage.Acknowledged(plan.attachment().id(), seq));
                }
                yield Behaviors.same();
            }
            case ConnectionMessage.Confirmed(Matter matter) -> {
                if (session != null) {
                    session.tell(new SessionMessage.Confirmed(plan.attachment().id(), matter));
                }
                yield Behaviors.same();
            }
            case ConnectionMessage.Described(ClientDescription client) -> {
                if (session != null) {
                    session.tell(new SessionMessage.Described(plan.attachment().id(), client));
                }
                yield Behaviors.same();
            }
            case ConnectionMessage.SessionGone() -> {
                attachAgain();
                yield Behaviors.same();
            }
            case ConnectionMessage.Tick() -> tick();
            case ConnectionMessage.Move(ToClient last) -> {
                plan.port().send(last);
                plan.port().send(new ToClient.Farewell(ByeReason.SHUTDOWN, true));
                yield closed();
            }
            case ConnectionMessage.Closed() -> closed();
        };
    }

    private void attach(boolean confirmed) {
        plan.entity()
                .tell(
                        new SessionMessage.Attach(
                                plan.attachment(),
                                context.getSelf(),
                                plan.guestName(),
                                again,
                                greeting != null,
                                lastSeq,
                                confirmed));
    }

    private void attachAgain() {
        if (session != null) {
            context.unwatch(session);
            session = null;
        }
        attach(false);
    }

    private Behavior<ConnectionMessage> attached(ConnectionMessage.Attached attached) {
        again = true;
        if (!attached.session().equals(session)) {
            if (session != null) {
                context.unwatch(session);
            }
            session = attached.session();
            context.watchWith(session, new ConnectionMessage.SessionGone());
        }
        lastSeq = Math.max(lastSeq, attached.seq());
        heard(attached.taken());
        unheard.forEach(attached.session()::tell);
        return Behaviors.same();
    }

    private void heard(long taken) {
        while (!unheard.isEmpty() && unheard.getFirst().number() <= taken) {
            unheard.removeFirst();
            quiet = 0;
        }
    }

    private Behavior<ConnectionMessage> deliver(ToClient output) {
        if (output.equals(greeting)) {
            // It was asked for twice, since the first was slow.
            return Behaviors.same();
        }
        switch (output) {
            case ToClient.Open open -> {
                greeting = open;
                lastSeq = open.seq();
            }
            case ToClient.Resumed resumed -> {
                greeting = resumed;
                lastSeq = resumed.seq() + resumed.gap();
            }
            case ToClient.Show(long seq, var _) when seq > 0 -> {
                if (seq <= lastSeq) {
                    return Behaviors.same();
                }
                if (seq > lastSeq + 1) {
                    // Something got lost; what comes until the session hears of it comes again.
                    if (session != null) {
                        attachAgain();
                    }
                    return Behaviors.same();
                }
                lastSeq = seq;
            }
            case ToClient.Show _,
                    ToClient.InputDone _,
                    ToClient.Width _,
                    ToClient.Confide _,
                    ToClient.Describe _,
                    ToClient.Refused _,
                    ToClient.Farewell _ -> {}
        }
        plan.port().send(output);
        boolean last = output instanceof ToClient.Farewell || output instanceof ToClient.Refused;
        return last ? Behaviors.stopped() : Behaviors.same();
    }

    private Behavior<ConnectionMessage> typed(long id, String line) {
        if (unheard.size() >= MAX_UNHEARD) {
            if (id == 0) {
                return Behaviors.same();
            }
            plan.port().send(new ToClient.Farewell(ByeReason.KICKED, true));
            return closed();
        }
        lines++;
        var input = new SessionMessage.Input(plan.attachment().id(), lines, id, line);
        unheard.addLast(input);
        if (session != null) {
            session.tell(input);
        }
        return Behaviors.same();
    }

    private Behavior<ConnectionMessage> tick() {
        quiet = unheard.isEmpty() ? 0 : quiet + 1;
        if (session == null || quiet >= PATIENCE) {
            quiet = 0;
            attachAgain();
        }
        return Behaviors.same();
    }

    private Behavior<ConnectionMessage> closed() {
        var detach = new SessionMessage.Detach(plan.attachment().id());
        if (session == null) {
            plan.entity().tell(detach);
        } else {
            session.tell(detach);
        }
        return Behaviors.stopped();
    }
}
