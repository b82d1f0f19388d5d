package dev.zevmud.proxy.link;

import dev.zevmud.protocol.frame.ClientFrame;
import dev.zevmud.protocol.gmcp.ZevSession;
import org.jspecify.annotations.Nullable;

/// Where a session stands, as far as it was passed on to the player: what the next connection to
/// the game needs to go on with it. Any thread.
final class SessionTrack {

    private @Nullable String session;
    private @Nullable String token;
    private long seq;

    /// The browser wants to go on with a session of an earlier connection.
    synchronized void brought(ClientFrame.Resume resume) {
        session = resume.session();
        token = resume.token();
        seq = resume.seq();
    }

    synchronized void opened(ZevSession.Open open) {
        session = open.session();
        token = open.token();
        seq = open.seq();
    }

    synchronized void resumed(ZevSession.Resumed resumed) {
        token = resumed.token();
        seq = resumed.restarted() ? 0 : resumed.seq() + resumed.gap();
    }

    /// The browser's socket has taken this output.
    synchronized void passedOn(long output) {
        seq = output;
    }

    /// There is nothing to go on with.
    synchronized void over() {
        session = null;
        token = null;
    }

    synchronized boolean inSession() {
        return session != null;
    }

    synchronized ZevSession.@Nullable Resume resume() {
        return session == null || token == null ? null : new ZevSession.Resume(session, token, seq);
    }
}
