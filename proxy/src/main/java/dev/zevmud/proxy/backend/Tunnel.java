package dev.zevmud.proxy.backend;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.util.Arrays;

/// A connection to the game whose bytes nobody looks at. A virtual thread of its own connects,
/// reads and calls the listener; while that is busy nothing is read. All other methods are for any
/// thread and never block.
public final class Tunnel {

    private static final int READ_BUFFER = 8 * 1024;

    /// Called by the tunnel's own thread; may block.
    public interface Listener {

        void received(byte[] bytes) throws IOException;

        /// The last call; not made after [Tunnel#close].
        void ended(GameEnd end);
    }

    private final Object lock = new Object();
    private final Game game;
    private final Listener listener;
    private final SocketWriter writer = new SocketWriter();
    private boolean closed;

    private Tunnel(Game game, Listener listener) {
        this.game = game;
        this.listener = listener;
    }

    public static Tunnel open(Game game, Listener listener) {
        Tunnel tunnel = new Tunnel(game, listener);
        Thread.ofVirtual().name("tunnel").start(tunnel::run);
        return tunnel;
    }

    /// Bytes for the game. False when it has not taken too many others yet: then it is over.
    public boolean send(byte[] bytes) {
        return writer.write(bytes);
    }

    /// Ends it; the listener hears nothing more.
    public void close() {
        synchronized (lock) {
            closed = true;
            writer.close();
        }
    }

    private void run() {
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
            read(opened.getInputStream());
            end(new GameEnd.Closed());
        } catch (IOException e) {
            end(new GameEnd.Lost(String.valueOf(e.getMessage())));
        }
    }

    private void read(InputStream in) throws IOException {
        byte[] buffer = new byte[READ_BUFFER];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            listener.received(Arrays.copyOf(buffer, read));
        }
    }

    private void end(GameEnd end) {
        synchronized (lock) {
            if (closed) {
                return;
            }
            closed = true;
        }
        listener.ended(end);
    }
}
