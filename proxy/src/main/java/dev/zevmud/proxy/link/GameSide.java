package dev.zevmud.proxy.link;

import dev.zevmud.protocol.connection.ClientIdentity;
import dev.zevmud.protocol.frame.ByeReason;
import dev.zevmud.protocol.frame.ClientFrame;
import dev.zevmud.protocol.frame.ServerFrame;
import dev.zevmud.protocol.frame.ServerFrame.ConnectionState;
import dev.zevmud.protocol.gmcp.GmcpMessage;
import dev.zevmud.protocol.gmcp.ZevSession;
import dev.zevmud.proxy.backend.Game;
import dev.zevmud.proxy.backend.GameConnection;
import dev.zevmud.proxy.backend.GameEnd;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/// The game's end of a link, over as many connections as it takes: players whose game restarts stay
/// where they are, since their sockets end here, and each session is resumed behind the last output
/// that was passed on. One connection at a time; its thread and [#close] meet under the lock.
final class GameSide {

    /// So long a player waits for a game that is away.
    static final Duration PATIENCE = Duration.ofMinutes(15);

    /// The player's end of the link.
    interface Player {

        /// Returns when the player's socket has taken it.
        void say(ServerFrame frame);

        /// Where lines are broken for those who are shown text: at so many columns; 0: where the
        /// window ends.
        void breakLinesAt(int columns);

        /// The link is over.
        void end(ServerFrame.Bye bye, int code, String reason);
    }

    private final Game game;
    private final Player player;
    private final LinkLog log;
    private final LinkMetrics metrics;
    private final ServerFrame.Mud mud;
    private final SessionTrack track = new SessionTrack();
    private final Backoff backoff = new Backoff(ThreadLocalRandom.current());
    private final Introduction introduction;
    private final @Nullable StandIn standIn;
    private @Nullable GameConnection connection;
    private @Nullable Thread waiting;
    private boolean closed;
    private boolean reached;
    private long awaySince = System.nanoTime();

    /// `identity` is how the client introduces itself, `resume` the session that it wants to go on
    /// with; one that `numbers` its lines does its part in a session itself.
    GameSide(
            Game game,
            ClientIdentity identity,
            ClientFrame.@Nullable Resume resume,
            boolean numbers,
            Player player,
            LinkLog log,
            LinkMetrics metrics,
            ServerFrame.Mud mud) {
        this.game = game;
        this.introduction = new Introduction(identity);
        this.standIn = numbers ? null : new StandIn(this::connection);
        this.player = player;
        this.log = log;
        this.metrics = metrics;
        this.mud = mud;
        if (resume != null) {
            track.brought(resume);
        }
    }

    /// Calls the game; `ticket` logs in.
    void call(@Nullable String ticket) {
        log.called();
        ZevSession.Resume resume = track.resume();
        connect(resume == null && ticket != null ? new ZevSession.Login(ticket) : resume);
    }

    /// A line. While the game is away a numbered one is not passed on: whoever has numbered it
    /// sends it again when the session goes on. False when it will not be heard.
    boolean line(@Nullable Long id, String line) {
        if (standIn != null) {
            return standIn.typed(line);
        }
        GameConnection to = connection();
        if (id == null) {
            return to != null && to.lineBeforeSession(line);
        }
        if (to != null) {
            to.line(id, line);
        }
        return true;
    }

    void gmcp(GmcpMessage message) {
        GmcpMessage told = introduction.said(message);
        GameConnection to = connection();
        if (to != null) {
            to.gmcp(told);
        }
    }

    void resize(int columns, int rows) {
        introduction.resized(columns, rows);
        GameConnection to = connection();
        if (to != null) {
            to.resize(columns, rows);
        }
    }

    synchronized void close() {
        closed = true;
        if (connection != null) {
            connection.close();
        }
        if (waiting != null) {
            waiting.interrupt();
        }
    }

    private synchronized @Nullable GameConnection connection() {
        return connection;
    }

    private void connect(@Nullable ZevSession firstWords) {
        if (standIn != null) {
            // Not under the lock: it takes this one under its own.
            standIn.connecting();
        }
        open(firstWords);
    }

    private synchronized void open(@Nullable ZevSession firstWords) {
        waiting = null;
        if (!closed) {
            connection =
                    GameConnection.open(
                            game,
                            introduction.identity(),
                            firstWords,
                            new Conversation(this, firstWords, player, metrics, mud));
        }
    }

    /// A session has begun, over the connection that stands.
    void opened(ZevSession.Open open) {
        works();
        track.opened(open);
        if (standIn != null) {
            standIn.opened(open, lastInput(open));
        }
    }

    /// The number of the last input that the client has sent to a session that begins, whether it
    /// had a number or was typed ahead.
    long lastInput(ZevSession.Open open) {
        GameConnection over = connection();
        return open.inputId() + (over == null ? 0 : open.typedAhead(over.loginLines()));
    }

    /// The session goes on.
    void resumed(ZevSession.Resumed resumed) {
        works();
        metrics.resumed(resumed.gap());
        track.resumed(resumed);
        if (standIn != null) {
            standIn.resumed(resumed.inputId());
        }
    }

    /// There is no session to go on with: how many lines were never heard.
    int refused() {
        works();
        metrics.refused();
        track.over();
        return standIn == null ? 0 : standIn.over();
    }

    /// The game has saved everything up to this input.
    void saved(long id) {
        if (standIn != null) {
            standIn.saved(id);
        }
    }

    /// The player has been shown everything up to this output.
    void passedOn(long seq) {
        track.passedOn(seq);
        GameConnection to = connection();
        if (standIn != null && to != null && standIn.acknowledges(seq, System.nanoTime())) {
            to.gmcp(new ZevSession.Ack(seq).toMessage());
        }
    }

    boolean inSession() {
        return track.inSession();
    }

    /// A connection has begun.
    void connecting() {
        if (!reachedBefore()) {
            player.say(new ServerFrame.Status(ConnectionState.CONNECTING, null));
        }
    }

    /// It stands.
    void connected() {
        if (reachedBefore()) {
            metrics.reconnected();
        }
        player.say(new ServerFrame.Status(ConnectionState.ONLINE, null));
    }

    /// The game has said something that shows that it works.
    synchronized void works() {
        reached = true;
        awaySince = 0;
        backoff.reset();
    }

    private synchronized boolean reachedBefore() {
        return reached;
    }

    /// A connection has ended, after the game's `farewell` or without one.
    void ended(GameEnd end, ServerFrame.@Nullable Bye farewell) {
        log.ended(end);
        if (farewell != null && !farewell.reconnect()) {
            player.end(
                    farewell,
                    farewell.reason() == ByeReason.TAKEN_OVER
                            ? CloseCode.TAKEN_OVER
                            : CloseCode.NORMAL,
                    "the game said goodbye");
        } else if (farewell == null && end instanceof GameEnd.Closed && !track.inSession()) {
            // A game without sessions ends this way when the player quits.
            player.end(
                    new ServerFrame.Bye(ByeReason.QUIT, false),
                    CloseCode.NORMAL,
                    "the game closed the connection");
        } else {
            comeBack();
        }
    }

    private void comeBack() {
        Duration delay = backoff.next();
        boolean restarting;
        synchronized (this) {
            connection = null;
            if (closed) {
                return;
            }
            long now = System.nanoTime();
            awaySince = awaySince == 0 ? now : awaySince;
            if (now - awaySince > PATIENCE.toNanos()) {
                closed = true;
            }
            restarting = reached;
        }
        var state = restarting ? ConnectionState.GAME_RESTARTING : ConnectionState.GAME_UNREACHABLE;
        player.say(new ServerFrame.Status(state, delay.toMillis()));
        synchronized (this) {
            if (!closed) {
                waiting = Thread.ofVirtual().name("game retry").start(() -> tryAgain(delay));
                return;
            }
        }
        player.end(
                new ServerFrame.Bye(ByeReason.SHUTDOWN, true),
                CloseCode.TRY_AGAIN_LATER,
                "the game is out of reach");
    }

    private void tryAgain(Duration delay) {
        try {
            Thread.sleep(delay);
            connect(track.resume());
        } catch (InterruptedException _) {
            // The link is closed.
            Thread.currentThread().interrupt();
        }
    }
}
