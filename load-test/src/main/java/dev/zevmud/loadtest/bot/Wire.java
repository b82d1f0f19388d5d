package dev.zevmud.loadtest.bot;

import dev.zevmud.protocol.connection.ClientConnection;
import dev.zevmud.protocol.connection.ClientIdentity;
import dev.zevmud.protocol.connection.ServerEvent;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/// One blocking socket with the protocol on it. Belongs to one thread.
final class Wire implements AutoCloseable {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
    private static final int READ_BYTES = 8 * 1024;

    private static final ClientIdentity IDENTITY =
            new ClientIdentity("zev-bot", "1", "dumb", 80, 24, 0, List.of("Zev.Session 1"));

    private final Socket socket;
    private final ClientConnection connection = new ClientConnection(IDENTITY);
    private final byte[] buffer = new byte[READ_BYTES];

    private Wire(Socket socket) {
        this.socket = socket;
    }

    static Wire connect(Address address) throws IOException {
        var socket = new Socket();
        try {
            socket.setTcpNoDelay(true);
            socket.connect(
                    new InetSocketAddress(address.host(), address.port()),
                    Math.toIntExact(CONNECT_TIMEOUT.toMillis()));
            return new Wire(socket);
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    /// Waits for bytes, at most so long, and tells what they mean; false at their end.
    boolean read(Duration timeout, Consumer<ServerEvent> sink) throws IOException {
        // 0 would be without end.
        socket.setSoTimeout(Math.toIntExact(Math.max(1, timeout.toMillis())));
        int count;
        try {
            count = socket.getInputStream().read(buffer);
        } catch (SocketTimeoutException e) {
            return true;
        }
        if (count < 0) {
            return false;
        }
        connection.feed(buffer, 0, count, sink);
        if (socket.getInputStream().available() == 0) {
            connection.endOfRead(sink);
        }
        return true;
    }

    /// Lets `what` say something, and writes it together with the protocol's own answers.
    void write(Consumer<ClientConnection> what) throws IOException {
        what.accept(connection);
        byte[] bytes = connection.takeOutput();
        if (bytes.length > 0) {
            socket.getOutputStream().write(bytes);
        }
    }

    boolean gmcp() {
        return connection.gmcp();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            // It is closed as far as it can be.
        }
    }
}
