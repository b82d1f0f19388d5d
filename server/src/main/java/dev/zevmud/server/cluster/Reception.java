package dev.zevmud.server.cluster;

import dev.zevmud.protocol.frame.ByeReason;
import dev.zevmud.server.session.Attachment;
import dev.zevmud.server.session.ClientPort;
import dev.zevmud.server.session.Session;
import dev.zevmud.server.session.ToClient;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.javadsl.ActorContext;
import org.jspecify.annotations.Nullable;

/// A session's connections: which one it listens to, how many lines of it have arrived, and the one
/// that waits for the character to be in its zone. Owned by the session's actor.
final class Reception {

    /// As many lines as the session itself would let wait.
    private static final int MAX_EARLY = 128;

    /// Connections that have had their turn; what still comes from them is old.
    private static final int MAX_FORMER = 16;

    private final ActorContext<SessionMessage> context;
    private final Deque<String> former = new ArrayDeque<>();
    private final List<SessionMessage.Input> early = new ArrayList<>();
    private SessionMessage.@Nullable Attach pending;
    private boolean pendingGone;
    private boolean restart;
    private @Nullable String current;
    private @Nullable String trace;
    private @Nullable ActorRef<ConnectionMessage> connection;
    private long taken;

    Reception(ActorContext<SessionMessage> context) {
        this.context = context;
    }

    /// A session that comes from another node listens to the same connection on.
    void resume(@Nullable Attachment attachment, long takenLines) {
        current = attachment == null ? null : attachment.id();
        trace = attachment == null ? null : attachment.trace();
        taken = takenLines;
    }

    long taken() {
        return taken;
    }

    /// The name of the connection in the logs, if it has one.
    @Nullable String trace() {
        return trace;
    }

    boolean waits() {
        return pending != null;
    }

    /// Whether this one waits already.
    boolean waitsFor(SessionMessage.Attach attach) {
        return pending != null && isSame(pending, attach);
    }

    /// A connection waits for the character; one that waited before is told and closed.
    /// `afterCrash` when the session it had died with its node.
    void await(SessionMessage.Attach attach, boolean afterCrash) {
        SessionMessage.Attach before = pending;
        if (before == null || !isSame(before, attach)) {
            if (before != null) {
                send(before, new ToClient.Farewell(ByeReason.TAKEN_OVER, false));
            }
            early.clear();
            pendingGone = false;
            restart = afterCrash;
            become(attach.attachment());
        }
        pending = attach;
        answer(attach, 0);
    }

    /// Whether it would take the session from another connection, and has not said yet that it is
    /// still there.
    boolean mustConfirm(SessionMessage.Attach attach, @Nullable Session session) {
        boolean takes =
                pending != null
                        ? !isSame(pending, attach)
                        : session != null
                                && session.attached()
                                && !session.isCurrent(attach.attachment().id());
        return takes && !attach.confirmed();
    }

    private static boolean isSame(SessionMessage.Attach one, SessionMessage.Attach other) {
        return one.attachment().id().equals(other.attachment().id());
    }

    private void become(Attachment attachment) {
        if (current != null) {
            former.addLast(current);
            if (former.size() > MAX_FORMER) {
                former.removeFirst();
            }
        }
        current = attachment.id();
        trace = attachment.trace();
        taken = 0;
    }

    /// The one that was answered last, if there was any.
    @Nullable ActorRef<ConnectionMessage> connection() {
        return connection;
    }

    private void answer(SessionMessage.Attach attach, long seq) {
        connection = attach.connection();
        context.watchWith(attach.connection(), new SessionMessage.Detach(attach.attachment().id()));
        attach.connection().tell(new ConnectionMessage.Attached(context.getSelf(), taken, seq));
    }

    /// The character is in its zone: who waited is served. The lines typed meanwhile come first.
    void serve(Session session) {
        SessionMessage.Attach attach = pending;
        if (attach == null) {
            return;
        }
        pending = null;
        ClientPort port = port(attach);
        if (restart) {
            session.restart(port, attach.attachment());
        } else {
            session.attach(port, attach.attachment());
        }
        List<SessionMessage.Input> lines = List.copyOf(early);
        early.clear();
        for (SessionMessage.Input input : lines) {
            session.input(input.attachmentId(), input.id(), input.line());
        }
        if (pendingGone) {
            session.detach(attach.attachment().id());
        }
    }

    /// A connection wants a session that is in play. False when it may not have it.
    boolean attach(SessionMessage.Attach attach, Session session) {
        Attachment attachment = attach.attachment();
        boolean same = session.isCurrent(attachment.id());
        boolean another = attach.again() && session.attached();
        if (!same && (another || former.contains(attachment.id()))) {
            send(attach, new ToClient.Farewell(ByeReason.TAKEN_OVER, false));
            return false;
        }
        if (same && attach.greeted()) {
            answer(attach, session.firstAfter(attach.from()));
            session.reattach(port(attach), attach.from());
            return true;
        }
        if (same && session.greetAgain(port(attach))) {
            answer(attach, 0);
            return true;
        }
        long before = taken;
        taken = same ? taken : 0;
        if (!session.attach(port(attach), attachment)) {
            taken = before;
            return false;
        }
        if (!same) {
            become(attachment);
        }
        answer(attach, 0);
        return true;
    }

    /// A line; each is heard once, in order. Who types while the character is still on its way in
    /// is not forgotten.
    void input(SessionMessage.Input input, @Nullable Session session) {
        if (!input.attachmentId().equals(current) || input.number() != taken + 1) {
            return;
        }
        if (pending != null) {
            if (early.size() < MAX_EARLY) {
                taken++;
                early.add(input);
            }
        } else if (session != null) {
            taken++;
            session.input(input.attachmentId(), input.id(), input.line());
        }
    }

    /// True when it was the connection that waits; its session will begin without it.
    boolean gone(String attachmentId) {
        boolean waiting = pending != null && pending.attachment().id().equals(attachmentId);
        pendingGone |= waiting;
        return waiting;
    }

    /// Nobody is served: says so, and closes.
    void dismiss(ToClient... last) {
        if (pending != null) {
            for (ToClient message : last) {
                send(pending, message);
            }
            pending = null;
            early.clear();
        }
    }

    /// Who waits, for a new session in place of the one that ended.
    SessionMessage.@Nullable Attach pending() {
        return pending;
    }

    static void send(SessionMessage.Attach attach, ToClient message) {
        attach.connection().tell(new ConnectionMessage.Deliver(message, 0));
    }

    private ClientPort port(SessionMessage.Attach attach) {
        ActorRef<ConnectionMessage> connection = attach.connection();
        return message -> connection.tell(new ConnectionMessage.Deliver(message, taken));
    }
}
