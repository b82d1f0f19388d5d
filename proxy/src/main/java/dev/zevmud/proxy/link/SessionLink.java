package dev.zevmud.proxy.link;

import dev.zevmud.protocol.connection.ClientIdentity;
import dev.zevmud.protocol.frame.ByeReason;
import dev.zevmud.protocol.frame.ClientFrame;
import dev.zevmud.protocol.frame.ServerFrame;
import dev.zevmud.protocol.gmcp.GmcpMessage;
import dev.zevmud.protocol.gmcp.ZevSession;
import dev.zevmud.protocol.json.ParseResult;
import dev.zevmud.protocol.telnet.Mtts;
import dev.zevmud.proxy.backend.Game;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// A link that understands what passes over it, and keeps the player's session while the game is
/// away. What goes to the browser is sent by the game connection's thread, which reads on only when
/// the browser has taken it.
final class SessionLink implements Link {

    /// How long the last words wait for what is being sent.
    private static final Duration LAST_WORDS = Duration.ofSeconds(2);

    private static final int MTTS =
            Mtts.ANSI
                    | Mtts.VT100
                    | Mtts.UTF_8
                    | Mtts.COLORS_256
                    | Mtts.TRUE_COLOR
                    | Mtts.PROXY
                    | Mtts.MSLP;

    private final Browser browser;
    private final Wire wire;
    private final Game game;
    private final BooleanSupplier mayInput;
    private final ServerFrame.Mud mud;
    private final ReentrantLock sending = new ReentrantLock();
    private final LinkLog log = LinkLog.begin();
    private final LinkMetrics metrics;
    private @Nullable GameSide gameSide;
    private volatile boolean over;

    SessionLink(
            Browser browser,
            Wire wire,
            Game game,
            BooleanSupplier mayInput,
            LinkMetrics metrics,
            String version) {
        this.browser = browser;
        this.wire = wire;
        this.game = game;
        this.mayInput = mayInput;
        this.metrics = metrics;
        this.mud = new ServerFrame.Mud("zev-mud", version);
    }

    @Override
    public void opened() {
        sayReplies();
        if (!wire.beginsWithHello()) {
            call(new ClientFrame.Hello("zev-mud proxy", mud.version(), 80, 24, null, null));
        }
    }

    @Override
    public void received(Message message) {
        if (over) {
            return;
        }
        ParseResult<List<ClientFrame>> read = wire.read(message);
        sayReplies();
        switch (read) {
            case ParseResult.Parsed<List<ClientFrame>>(List<ClientFrame> frames) -> {
                for (ClientFrame frame : frames) {
                    if (!mayInput.getAsBoolean()) {
                        kick("too many inputs");
                        return;
                    }
                    handle(frame);
                }
            }
            case ParseResult.Refused<List<ClientFrame>>(String reason) -> kick(reason);
        }
    }

    @Override
    public void closed() {
        over = true;
        if (gameSide != null) {
            gameSide.close();
        }
    }

    @Override
    public boolean called() {
        return gameSide != null;
    }

    @Override
    public void kick(String reason) {
        log.kicked(reason);
        leave(new ServerFrame.Bye(ByeReason.KICKED, false), CloseCode.POLICY, reason);
    }

    @Override
    public void silent() {
        if (!over) {
            log.silent();
        }
        leave(null, CloseCode.GOING_AWAY, "no answer to pings");
    }

    @Override
    public void goAway() {
        leave(null, CloseCode.GOING_AWAY, "the proxy is going away");
    }

    private void handle(ClientFrame frame) {
        GameSide to = gameSide;
        if (frame instanceof ClientFrame.Hello hello) {
            if (to == null) {
                call(hello);
            } else {
                kick("a second hello");
            }
            return;
        }
        if (to == null) {
            kick("the first frame is not a hello");
            return;
        }
        switch (frame) {
            case ClientFrame.Hello _ -> {}
            case ClientFrame.Input(Long id, String line) -> {
                if (!to.line(id, line)) {
                    sayNotHeard(to, line);
                }
            }
            case ClientFrame.Ack(long seq) -> to.gmcp(new ZevSession.Ack(seq).toMessage());
            case ClientFrame.Gmcp(String name, var data) -> {
                GmcpMessage message = new GmcpMessage(name, data);
                // Those the proxy speaks itself.
                if (!ZevSession.isOne(message)) {
                    to.gmcp(message);
                }
            }
            case ClientFrame.Size(int columns, int rows) -> to.resize(columns, rows);
        }
    }

    private void call(ClientFrame.Hello hello) {
        ClientIdentity identity =
                new ClientIdentity(
                                hello.client(),
                                hello.version(),
                                "XTERM-TRUECOLOR",
                                hello.columns(),
                                hello.rows(),
                                MTTS | wire.mtts(),
                                wire.packages())
                        .onBehalfOf(browser.address())
                        .tracedAs(log.trace());
        GameSide side =
                new GameSide(
                        game,
                        identity,
                        hello.resume(),
                        wire.speaksOfSessions(),
                        new ToBrowser(),
                        log,
                        metrics,
                        mud);
        gameSide = side;
        side.call(hello.ticket());
    }

    /// What comes from the game.
    private final class ToBrowser implements GameSide.Player {

        ToBrowser() {}

        @Override
        public void say(ServerFrame frame) {
            send(frame);
        }

        @Override
        public void breakLinesAt(int columns) {
            wire.breakLinesAt(columns);
        }

        @Override
        public void end(ServerFrame.Bye bye, int code, String reason) {
            leave(bye, code, reason);
        }
    }

    private void sayReplies() {
        if (over || !wire.replies()) {
            return;
        }
        sending.lock();
        try {
            for (Message reply : wire.takeReplies()) {
                browser.send(reply);
            }
        } catch (IOException e) {
            cutOff(e);
        } finally {
            sending.unlock();
        }
    }

    /// Told by a thread of its own: the WebSocket server's must not wait for the browser.
    private void sayNotHeard(GameSide side, String line) {
        ServerFrame notice = side.inSession() ? Notice.notHeard(line) : Notice.notHeardAtLogin();
        Thread.ofVirtual().name("notice").start(() -> send(notice));
    }

    private void send(ServerFrame frame) {
        if (over) {
            return;
        }
        sending.lock();
        try {
            for (Message message : wire.write(frame)) {
                browser.send(message);
            }
        } catch (IOException e) {
            cutOff(e);
        } finally {
            sending.unlock();
        }
    }

    private void cutOff(IOException fault) {
        if (!over) {
            log.unread(fault);
        }
        closed();
        browser.close(CloseCode.POLICY, "does not read");
    }

    /// The last words are said by a thread of their own: the caller never waits for the browser.
    private void leave(ServerFrame.@Nullable Bye bye, int code, String reason) {
        if (over) {
            return;
        }
        closed();
        Thread.ofVirtual().name("last words").start(() -> sayGoodbye(bye, code, reason));
    }

    private void sayGoodbye(ServerFrame.@Nullable Bye bye, int code, String reason) {
        try {
            if (sending.tryLock(LAST_WORDS.toMillis(), TimeUnit.MILLISECONDS)) {
                try {
                    for (Message message : lastWords(bye)) {
                        browser.send(message);
                    }
                } finally {
                    sending.unlock();
                }
            }
        } catch (IOException _) {
            // It is closed all the same.
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        browser.close(code, reason);
    }

    private List<Message> lastWords(ServerFrame.@Nullable Bye bye) {
        List<Message> words = new ArrayList<>(bye == null ? List.of() : wire.write(bye));
        words.addAll(wire.end());
        return words;
    }
}
