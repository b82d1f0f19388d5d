package dev.zevmud.loadtest.bot;

import dev.zevmud.protocol.connection.ClientConnection;
import dev.zevmud.protocol.connection.ClientIdentity;
import dev.zevmud.protocol.connection.ServerEvent;
import dev.zevmud.protocol.gmcp.ZevSession;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// One blocking socket with telnet and GMCP on it.
final class TelnetWire implements Wire {

    private static final int READ_BYTES = 8 * 1024;

    private static final ClientIdentity IDENTITY =
            new ClientIdentity("zev-bot", "1", "dumb", 80, 24, 0, List.of("Zev.Session 1"));

    private final Socket socket;
    private final ClientConnection connection = new ClientConnection(IDENTITY);
    private final byte[] buffer = new byte[READ_BYTES];

    private TelnetWire(Socket socket) {
        this.socket = socket;
    }

    static TelnetWire connect(Address address) throws IOException {
        var socket = new Socket();
        try {
            socket.setTcpNoDelay(true);
            socket.connect(
                    new InetSocketAddress(address.host(), address.port()),
                    Math.toIntExact(CONNECT_TIMEOUT.toMillis()));
            return new TelnetWire(socket);
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    @Override
    public boolean read(Duration timeout, Consumer<ServerEvent> sink) throws IOException {
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
        flush();
        return true;
    }

    @Override
    public boolean ready() {
        return connection.gmcp();
    }

    @Override
    public void begin(ZevSession.@Nullable Resume resume) throws IOException {
        if (resume != null) {
            say(resume);
        }
    }

    @Override
    public void line(String line) throws IOException {
        connection.sendLine(line);
        flush();
    }

    @Override
    public void say(ZevSession message) throws IOException {
        connection.sendGmcp(message.toMessage());
        flush();
    }

    /// Also the protocol's own answers.
    private void flush() throws IOException {
        byte[] bytes = connection.takeOutput();
        if (bytes.length > 0) {
            socket.getOutputStream().write(bytes);
        }
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
