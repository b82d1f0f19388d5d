package dev.zevmud.desktop.connection;

import dev.zevmud.protocol.frame.ByeReason;
import dev.zevmud.protocol.frame.RefusedReason;
import dev.zevmud.protocol.gmcp.GmcpMessage;
import dev.zevmud.protocol.gmcp.ZevSession;
import dev.zevmud.protocol.json.ParseResult;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The client's side of `Zev.Session`: which outputs were shown, which inputs the game has not
/// confirmed yet, and how to go on after a connection broke. Holds no connection, belongs to the
/// thread that owns the screen. The token is never part of a text for people.
public final class SessionLedger {

    /// Inputs that may wait for their confirmation.
    static final int MAX_PENDING = 1_000;

    /// What came of a message: what is to be sent, and whether the player is to be told something.
    public record Outcome(List<GmcpMessage> answers, @Nullable Notice notice) {
        static final Outcome NOTHING = new Outcome(List.of(), null);
    }

    /// Something the player should know about the session.
    public sealed interface Notice {

        /// The session goes on; `gap` outputs are lost for good.
        record Resumed(long gap, boolean restarted) implements Notice {}

        /// The session is over; a normal login follows.
        record Refused(RefusedReason reason) implements Notice {}

        /// The game closes the connection.
        record Bye(ByeReason reason, boolean reconnect) implements Notice {}
    }

    private @Nullable String session;
    private @Nullable String token;
    private boolean attached;
    private long shown;
    private long acknowledged;
    private long lastInput;
    private int loginLines;
    private final Deque<ZevSession.Input> pending = new ArrayDeque<>();

    /// Whether the game has the session open here: what is numbered may be sent.
    public boolean attached() {
        return attached;
    }

    /// Whether there is a session, if only one to go on with: input has to be numbered.
    public boolean inSession() {
        return session != null;
    }

    /// A line was sent without a number.
    public void sentAtLogin() {
        loginLines++;
    }

    /// The connection is gone; the session may still be there.
    public void detached() {
        attached = false;
        loginLines = 0;
    }

    /// Takes a `Zev.Session` message; others come to nothing.
    public Outcome receive(GmcpMessage message) {
        return switch (ZevSession.parse(message)) {
            case ParseResult.Parsed<ZevSession>(ZevSession parsed) -> receive(parsed);
            case ParseResult.Refused<ZevSession> _ -> Outcome.NOTHING;
        };
    }

    private Outcome receive(ZevSession message) {
        return switch (message) {
            case ZevSession.Open open -> open(open);
            case ZevSession.InputAck(long id) -> confirmed(id);
            case ZevSession.Resumed resumed -> resumed(resumed);
            case ZevSession.Refused(RefusedReason reason) -> refused(reason);
            case ZevSession.Bye bye -> bye(bye);
            // For clients whose lines the proxy breaks, numbered by the protocol module, or what
            // only
            // clients say.
            case ZevSession.Width _,
                    ZevSession.Seq _,
                    ZevSession.Ack _,
                    ZevSession.Input _,
                    ZevSession.Resume _,
                    ZevSession.Login _ ->
                    Outcome.NOTHING;
        };
    }

    /// Whether an output is new; one that was shown before is to be left out.
    public boolean isNew(long seq) {
        return seq > shown;
    }

    /// An output is on the screen.
    public void shown(long seq) {
        shown = Math.max(shown, seq);
    }

    /// The acknowledgement that is due, if any.
    public Optional<GmcpMessage> ack() {
        if (!attached || shown == acknowledged) {
            return Optional.empty();
        }
        acknowledged = shown;
        return Optional.of(new ZevSession.Ack(shown).toMessage());
    }

    /// A line of the player as a numbered input, to be sent if [#attached()], otherwise when the
    /// session goes on; empty if too many wait for their confirmation.
    public Optional<GmcpMessage> input(String line) {
        if (pending.size() >= MAX_PENDING) {
            return Optional.empty();
        }
        ZevSession.Input input = new ZevSession.Input(++lastInput, line);
        pending.add(input);
        return Optional.of(input.toMessage());
    }

    /// What asks a new connection to go on with the session; empty if there is none to go on with.
    public Optional<GmcpMessage> resume() {
        if (session == null || token == null) {
            return Optional.empty();
        }
        return Optional.of(new ZevSession.Resume(session, token, shown).toMessage());
    }

    /// The player goes elsewhere.
    public void forget() {
        session = null;
        token = null;
        attached = false;
        pending.clear();
        shown = 0;
        acknowledged = 0;
        lastInput = 0;
    }

    private Outcome open(ZevSession.Open open) {
        forget();
        session = open.session();
        token = open.token();
        shown = open.seq();
        acknowledged = shown;
        lastInput = open.inputId() + open.typedAhead(loginLines);
        attached = true;
        return Outcome.NOTHING;
    }

    private Outcome confirmed(long id) {
        while (!pending.isEmpty() && pending.getFirst().id() <= id) {
            pending.removeFirst();
        }
        return Outcome.NOTHING;
    }

    private Outcome resumed(ZevSession.Resumed resumed) {
        token = resumed.token();
        shown = resumed.restarted() ? 0 : resumed.seq() + resumed.gap();
        acknowledged = resumed.restarted() ? 0 : Math.min(acknowledged, shown);
        attached = true;
        confirmed(resumed.inputId());
        List<GmcpMessage> again = pending.stream().map(ZevSession::toMessage).toList();
        return new Outcome(again, new Notice.Resumed(resumed.gap(), resumed.restarted()));
    }

    private Outcome refused(RefusedReason reason) {
        forget();
        return new Outcome(List.of(), new Notice.Refused(reason));
    }

    private Outcome bye(ZevSession.Bye bye) {
        if (!bye.reconnect()) {
            forget();
        }
        return new Outcome(List.of(), new Notice.Bye(bye.reason(), bye.reconnect()));
    }
}
