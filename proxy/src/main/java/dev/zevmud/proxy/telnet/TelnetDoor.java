package dev.zevmud.proxy.telnet;

import dev.zevmud.proxy.link.Browser;
import dev.zevmud.proxy.link.Link;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A port at which players knock by telnet, or by telnet over TLS.
public final class TelnetDoor implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TelnetDoor.class);
    private static final int BACKLOG = 512;

    /// What is behind the door.
    public interface Hall {

        /// A link for a player; null if there is no place, and the player was told so.
        @Nullable Link admit(Browser player);

        /// The link is over.
        void gone(Link link);
    }

    private final ServerSocket listener;
    private final Reception reception;
    private final Hall hall;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    private TelnetDoor(ServerSocket listener, Reception reception, Hall hall) {
        this.listener = listener;
        this.reception = reception;
        this.hall = hall;
    }

    /// Listens; port 0 takes any free one.
    ///
    /// @throws IOException if the port is taken
    public static TelnetDoor open(Reception reception, String host, int port, Hall hall)
            throws IOException {
        ServerSocket listener = new ServerSocket();
        try {
            listener.bind(new InetSocketAddress(host, port), BACKLOG);
        } catch (IOException | RuntimeException e) {
            listener.close();
            throw e;
        }
        TelnetDoor door = new TelnetDoor(listener, reception, hall);
        Thread.ofVirtual().name("telnet door").start(door::accept);
        return door;
    }

    public int port() {
        return listener.getLocalPort();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                Thread.ofVirtual().name("telnet player").start(() -> serve(socket));
            } catch (IOException e) {
                if (!listener.isClosed()) {
                    LOG.warn("a player could not be let in: {}", e.toString());
                }
            }
        }
    }

    private void serve(Socket socket) {
        open.add(socket);
        try (socket) {
            socket.setTcpNoDelay(true);
            socket.setKeepAlive(true);
            Reception.Arrival arrival = reception.receive(socket);
            TelnetPlayer player = new TelnetPlayer(arrival.socket(), arrival.address());
            Link link = hall.admit(player);
            if (link != null) {
                try {
                    player.read(link);
                } finally {
                    hall.gone(link);
                }
            }
        } catch (IOException _) {
            // The player is gone.
        } finally {
            open.remove(socket);
        }
    }

    @Override
    public void close() {
        try {
            listener.close();
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            LOG.debug("closing the telnet door: {}", e.toString());
        }
    }
}
