package dev.zevmud.loadtest.bot;

import dev.zevmud.protocol.gmcp.ZevSession;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The client's numbers of `Zev.Session`: which outputs were shown, which inputs are not confirmed,
/// what to say to a new connection. Holds no connection.
final class Ledger {

    private @Nullable String session;
    private @Nullable String token;
    private long shown;
    private long acknowledged;
    private long lastInput;
    private final Deque<ZevSession.Input> unconfirmed = new ArrayDeque<>();

    /// The character is in play by logging in. Returns what has to be sent again: inputs that an
    /// earlier session of the character did not execute.
    List<ZevSession.Input> opened(ZevSession.Open open) {
        session = open.session();
        token = open.token();
        shown = open.seq();
        acknowledged = shown;
        lastInput = Math.max(lastInput, open.inputId());
        confirmed(open.inputId());
        return List.copyOf(unconfirmed);
    }

    /// The session goes on. Returns what has to be sent again.
    List<ZevSession.Input> resumed(ZevSession.Resumed resumed) {
        token = resumed.token();
        if (resumed.restarted()) {
            // What the restarted game knows is what was saved.
            confirmed(resumed.inputId());
            shown = 0;
            acknowledged = 0;
        } else {
            shown = resumed.seq() + resumed.gap();
            acknowledged = Math.min(acknowledged, shown);
        }
        return List.copyOf(unconfirmed);
    }

    /// There is no session to go on with.
    void forget() {
        session = null;
        token = null;
    }

    boolean inSession() {
        return session != null;
    }

    ZevSession.@Nullable Resume resume() {
        return session == null || token == null
                ? null
                : new ZevSession.Resume(session, token, shown);
    }

    ZevSession.Input input(String line) {
        var input = new ZevSession.Input(++lastInput, line);
        unconfirmed.add(input);
        return input;
    }

    long lastInput() {
        return lastInput;
    }

    boolean allConfirmed() {
        return unconfirmed.isEmpty();
    }

    void confirmed(long id) {
        while (!unconfirmed.isEmpty() && unconfirmed.getFirst().id() <= id) {
            unconfirmed.removeFirst();
        }
    }

    long shown() {
        return shown;
    }

    /// Output `seq` is on the screen.
    void shown(long seq) {
        shown = seq;
    }

    /// The acknowledgement that is due; null if none is.
    ZevSession.@Nullable Ack ack() {
        if (shown == acknowledged) {
            return null;
        }
        acknowledged = shown;
        return new ZevSession.Ack(shown);
    }
}
