package dev.zevmud.proxy.backend;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;

/// Where the game is, and how long to wait for it.
public record Game(String host, int port, Duration connectTimeout) {

    /// Opens a socket to it.
    ///
    /// @throws IOException if it is out of reach
    Socket connect(Duration timeout) throws IOException {
        Socket socket = new Socket();
        try {
            socket.setTcpNoDelay(true);
            socket.connect(new InetSocketAddress(host, port), Math.toIntExact(timeout.toMillis()));
            return socket;
        } catch (IOException | RuntimeException e) {
            socket.close();
            throw e;
        }
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
