package dev.zevmud.proxy.link;

import dev.zevmud.protocol.gmcp.ZevSession;
import dev.zevmud.proxy.backend.GameConnection;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A client's part in a session, done by the proxy for one that knows nothing of sessions: numbers
/// its lines, keeps each until the game has saved what it did, and sends them again to a game that
/// comes back. Any thread; nothing in here blocks.
final class StandIn {

    /// Lines that the game has not saved yet; more are refused.
    static final int MAX_KEPT = 128;

    /// The game need not hear more often what was shown.
    private static final Duration ACK_INTERVAL = Duration.ofSeconds(1);

    private record Line(long id, String text) {}

    private final Supplier<@Nullable GameConnection> game;
    private final Deque<Line> kept = new ArrayDeque<>();

    /// The newest of what was typed over the connection that stands while there is no session, as
    /// in a foreign game for ever, and what came while the session was opening.
    private final Deque<String> unnumbered = new ArrayDeque<>();

    private final List<String> early = new ArrayList<>();
    private boolean open;
    private long last;
    private long acknowledged;
    private long acknowledgedAt;

    /// `game` is the connection that stands; null while the game is away.
    StandIn(Supplier<@Nullable GameConnection> game) {
        this.game = game;
    }

    /// A line for the game. False when there are too many: it is not sent.
    synchronized boolean typed(String text) {
        GameConnection to = game.get();
        if (!open) {
            return to != null && beforeSession(to, text);
        }
        if (kept.size() >= MAX_KEPT) {
            return false;
        }
        last++;
        kept.addLast(new Line(last, text));
        if (to != null) {
            to.line(last, text);
        }
        return true;
    }

    /// The session may have opened, and this be on its way: then the line waits for it.
    private boolean beforeSession(GameConnection to, String text) {
        if (to.lineBeforeSession(text)) {
            unnumbered.addLast(text);
            if (unnumbered.size() > MAX_KEPT) {
                unnumbered.removeFirst();
            }
            return true;
        }
        return early.size() < MAX_KEPT && early.add(text);
    }

    /// A connection begins, with another log-in unless the session goes on.
    synchronized void connecting() {
        unnumbered.clear();
        early.clear();
    }

    /// A session begins: what was typed ahead of it, up to input `lastSent`, counts as its first
    /// inputs.
    synchronized void opened(ZevSession.Open session, long lastSent) {
        open = true;
        last = lastSent;
        acknowledged = 0;
        kept.clear();
        long id = lastSent;
        while (id > session.inputId() && !unnumbered.isEmpty()) {
            kept.addFirst(new Line(id, unnumbered.removeLast()));
            id--;
        }
        unnumbered.clear();
        List<String> waiting = List.copyOf(early);
        early.clear();
        waiting.forEach(this::typed);
    }

    /// The session goes on; the game has heard everything up to `inputId`.
    synchronized void resumed(long inputId) {
        acknowledged = 0;
        saved(inputId);
        GameConnection to = game.get();
        if (to != null) {
            kept.forEach(line -> to.line(line.id(), line.text()));
        }
    }

    /// The game has saved everything up to this line.
    synchronized void saved(long id) {
        while (!kept.isEmpty() && kept.getFirst().id() <= id) {
            kept.removeFirst();
        }
    }

    /// The session is over: how many lines were never heard.
    synchronized int over() {
        int unheard = kept.size();
        kept.clear();
        open = false;
        return unheard;
    }

    /// Whether the game is to be told now that everything up to `seq` was shown.
    synchronized boolean acknowledges(long seq, long now) {
        boolean due =
                open
                        && seq > acknowledged
                        && (acknowledged == 0 || now - acknowledgedAt >= ACK_INTERVAL.toNanos());
        if (due) {
            acknowledged = seq;
            acknowledgedAt = now;
        }
        return due;
    }
}
