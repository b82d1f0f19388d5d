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
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// One player's link: owns the browser's side and the game's. [#opened], [#received] and [#closed]
/// are called by the WebSocket server, one at a time, and never block. What goes to the browser is
/// sent by the game connection's thread, which reads on only when the browser has taken it.
public final class Link {

    /// A browser that takes nothing for so long is cut off.
    public static final Duration SEND_LIMIT = Duration.ofSeconds(30);

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
    private static final List<String> GMCP_WITH_FRAMES =
            List.of("Zev.Session 1", "Char 1", "Room 1", "Comm.Channel 1");

    private final Browser browser;
    private final String address;
    private final Wire wire;
    private final Game game;
    private final BooleanSupplier mayInput;
    private final ServerFrame.Mud mud;
    private final ReentrantLock sending = new ReentrantLock();
    private final LinkLog log = LinkLog.begin();
    private final LinkMetrics metrics;
    private @Nullable GameSide gameSide;
    private volatile boolean over;

    /// `address` is the browser's, told to the game; `mayInput` is asked before each input;
    /// `version` is the proxy's own.
    public Link(
            Browser browser,
            String address,
            Subprotocol subprotocol,
            Game game,
            BooleanSupplier mayInput,
            LinkMetrics metrics,
            String version) {
        this.browser = browser;
        this.address = address;
        this.wire = subprotocol.wire();
        this.game = game;
        this.mayInput = mayInput;
        this.metrics = metrics;
        this.mud = new ServerFrame.Mud("zev-mud", version);
    }

    /// The WebSocket is open.
    public void opened() {
        if (!wire.beginsWithHello()) {
            call(new ClientFrame.Hello("zev-mud proxy", mud.version(), 80, 24, null, null));
        }
    }

    /// The browser sent a message.
    public void received(String message) {
        if (over) {
            return;
        }
        switch (wire.read(message)) {
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

    /// The WebSocket is closed, or broken.
    public void closed() {
        over = true;
        if (gameSide != null) {
            gameSide.close();
        }
    }

    /// Whether the game has been called; before, a link only takes up a place.
    public boolean called() {
        return gameSide != null;
    }

    /// Ends the link because the browser does not do its part.
    public void kick(String reason) {
        log.kicked(reason);
        leave(new ServerFrame.Bye(ByeReason.KICKED, false), CloseCode.POLICY, reason);
    }

    /// Ends the link because the proxy ends: another one can take it up.
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
            case ClientFrame.Input(Long id, String line) -> to.line(id, line);
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
                                MTTS,
                                wire.beginsWithHello() ? GMCP_WITH_FRAMES : List.of())
                        .onBehalfOf(address)
                        .tracedAs(log.trace());
        GameSide side =
                new GameSide(game, identity, hello.resume(), new ToBrowser(), log, metrics, mud);
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
        public void end(ServerFrame.Bye bye, int code, String reason) {
            leave(bye, code, reason);
        }
    }

    private void send(ServerFrame frame) {
        String message = wire.write(frame);
        if (message.isEmpty() || over) {
            return;
        }
        sending.lock();
        try {
            browser.send(message);
        } catch (IOException _) {
            closed();
            browser.close(CloseCode.POLICY, "does not read");
        } finally {
            sending.unlock();
        }
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
        String message = bye == null ? "" : wire.write(bye);
        try {
            if (!message.isEmpty()
                    && sending.tryLock(LAST_WORDS.toMillis(), TimeUnit.MILLISECONDS)) {
                try {
                    browser.send(message);
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
}
