package dev.zevmud.proxy.backend;

import dev.zevmud.protocol.connection.ClientConnection;
import dev.zevmud.protocol.connection.ClientIdentity;
import dev.zevmud.protocol.connection.ServerEvent;
import dev.zevmud.protocol.gmcp.GmcpMessage;
import dev.zevmud.protocol.gmcp.ZevSession;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// One telnet connection to the game. A virtual thread of its own connects, reads and calls the
/// listener; while the listener is busy nothing is read, so that a slow browser slows the game's
/// output down and not the proxy's memory up. All other methods are for any thread and never block.
public final class GameConnection {

    private static final int READ_BUFFER = 8 * 1024;

    /// A game that says nothing for so long waits for the player to begin.
    private static final Duration SILENCE = Duration.ofSeconds(2);

    /// Called by the connection's own thread, in order; may block.
    public interface Listener {
        void connecting();

        void connected();

        void received(List<ServerEvent> events);

        /// The last call; not made after [GameConnection#close].
        void ended(GameEnd end);
    }

    private final Object lock = new Object();
    private final Game game;
    private final Listener listener;
    private final ClientConnection telnet;
    private final SocketWriter writer = new SocketWriter();
    private final EarlyLines early = new EarlyLines();
    private @Nullable ZevSession firstWords;
    private int loginLines;
    private boolean closed;
    private boolean flooded;

    private GameConnection(
            Game game,
            ClientIdentity identity,
            @Nullable ZevSession firstWords,
            Listener listener) {
        this.game = game;
        this.listener = listener;
        this.firstWords = firstWords;
        telnet = new ClientConnection(identity);
    }

    /// Connects; `firstWords` (a resume or a ticket) are said as soon as the game speaks GMCP.
    public static GameConnection open(
            Game game,
            ClientIdentity identity,
            @Nullable ZevSession firstWords,
            Listener listener) {
        GameConnection connection = new GameConnection(game, identity, firstWords, listener);
        Thread.ofVirtual().name("game").start(connection::run);
        return connection;
    }

    /// A numbered line. It belongs to a session, and is not passed on before that goes on: it is
    /// sent again then. Without its number it would be executed twice.
    public void line(long id, String line) {
        act(connection -> {
            if (connection.inSession()) {
                connection.sendInput(id, line);
            }
        });
    }

    /// A line without a number; it waits until the game has shown what it is ([EarlyLines]). False,
    /// and not passed on, when a session is open: it would take a number that the next numbered
    /// line will have.
    public boolean lineBeforeSession(String line) {
        synchronized (lock) {
            if (telnet.inSession()) {
                return false;
            }
            if (!early.add(line)) {
                releaseEarlyLines();
                sendLoginLine(line);
            }
            return true;
        }
    }

    private void sendLoginLine(String line) {
        loginLines++;
        act(connection -> connection.sendLine(line));
    }

    private void releaseEarlyLines() {
        synchronized (lock) {
            early.release().forEach(this::sendLoginLine);
        }
    }

    private void releaseAfterSilence() {
        try {
            Thread.sleep(SILENCE);
            releaseEarlyLines();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// How many lines without a number were passed on.
    public int loginLines() {
        synchronized (lock) {
            return loginLines;
        }
    }

    public void gmcp(GmcpMessage message) {
        act(connection -> connection.sendGmcp(message));
    }

    public void resize(int columns, int rows) {
        act(connection -> connection.resize(columns, rows));
    }

    /// Ends it; the listener hears nothing more.
    public void close() {
        synchronized (lock) {
            closed = true;
            telnet.close();
            writer.close();
        }
    }

    private void act(Consumer<ClientConnection> action) {
        synchronized (lock) {
            if (!closed) {
                action.accept(telnet);
                flush();
            }
        }
    }

    private void run() {
        listener.connecting();
        Socket opened;
        try {
            opened = game.connect(game.connectTimeout());
        } catch (IOException e) {
            end(new GameEnd.Unreachable(String.valueOf(e.getMessage())));
            return;
        }
        try (opened) {
            synchronized (lock) {
                if (closed) {
                    return;
                }
                writer.connected(opened);
            }
            listener.connected();
            Thread.ofVirtual().name("game silence").start(this::releaseAfterSilence);
            read(opened.getInputStream());
            end(new GameEnd.Closed());
        } catch (IOException e) {
            end(new GameEnd.Lost(String.valueOf(e.getMessage())));
        }
    }

    private void read(InputStream in) throws IOException {
        byte[] buffer = new byte[READ_BUFFER];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            List<ServerEvent> events = new ArrayList<>();
            synchronized (lock) {
                telnet.feed(buffer, 0, read, events::add);
                if (in.available() == 0) {
                    telnet.endOfRead(events::add);
                }
                sayFirstWords();
                if (telnet.gmcp()
                        || events.stream().anyMatch(ServerEvent.Output.class::isInstance)) {
                    releaseEarlyLines();
                }
                flush();
            }
            if (events.isEmpty()) {
                continue;
            }
            listener.received(events);
            for (ServerEvent event : events) {
                if (event instanceof ServerEvent.Violation(String what)) {
                    throw new IOException("the game sent " + what);
                }
            }
        }
    }

    private void sayFirstWords() {
        if (firstWords != null && telnet.gmcp()) {
            telnet.sendGmcp(firstWords.toMessage());
            firstWords = null;
        }
    }

    private void end(GameEnd end) {
        synchronized (lock) {
            telnet.close();
            if (closed) {
                return;
            }
            closed = true;
        }
        listener.ended(flooded ? new GameEnd.Lost("the game does not read") : end);
    }

    /// Holds the lock.
    private void flush() {
        flooded |= !writer.write(telnet.takeOutput());
    }
}
