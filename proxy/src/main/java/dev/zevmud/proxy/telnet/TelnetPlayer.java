package dev.zevmud.proxy.telnet;

import dev.zevmud.proxy.backend.SocketWriter;
import dev.zevmud.proxy.link.Browser;
import dev.zevmud.proxy.link.Link;
import dev.zevmud.proxy.link.Message;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;

/// The socket of a player who came by telnet. One thread reads; messages to the player come from
/// any.
final class TelnetPlayer implements Browser {

    /// A client that does not say what it is within this time is taken as it is.
    static final int INTRODUCTION_MILLIS = 500;

    private static final Duration REFUSAL = Duration.ofSeconds(2);
    private static final int READ_BUFFER = 4 * 1024;
    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    private final Socket socket;
    private final String address;
    private final SocketWriter writer = new SocketWriter();
    private volatile boolean begun;

    TelnetPlayer(Socket socket, String address) {
        this.socket = socket;
        this.address = address;
        writer.connected(socket);
    }

    /// Reads until the socket ends.
    void read(Link link) {
        byte[] buffer = new byte[READ_BUFFER];
        try {
            begun = true;
            link.opened();
            socket.setSoTimeout(INTRODUCTION_MILLIS);
            InputStream in = socket.getInputStream();
            for (int read = next(in, buffer); read >= 0; read = next(in, buffer)) {
                ByteBuffer bytes =
                        read == 0 ? NOTHING : ByteBuffer.wrap(Arrays.copyOf(buffer, read));
                link.received(new Message.Binary(bytes));
            }
        } catch (IOException _) {
            // The player is gone.
        } finally {
            link.closed();
            writer.close();
        }
    }

    /// 0 when the time for an introduction is over.
    private int next(InputStream in, byte[] buffer) throws IOException {
        try {
            return in.read(buffer);
        } catch (SocketTimeoutException _) {
            socket.setSoTimeout(0);
            return 0;
        }
    }

    @Override
    public String address() {
        return address;
    }

    @Override
    public void send(Message message) throws IOException {
        if (message instanceof Message.Binary(ByteBuffer bytes)) {
            byte[] copy = new byte[bytes.remaining()];
            bytes.get(copy);
            if (!writer.write(copy) || !writer.awaitWritten(Link.SEND_LIMIT)) {
                throw new IOException("the client does not read");
            }
        }
    }

    /// Who finds no place is told why; a link has said so itself.
    @Override
    public void close(int code, String reason) {
        if (!begun) {
            byte[] words = ("[" + reason + "]\r\n").getBytes(StandardCharsets.UTF_8);
            var _ = writer.write(words) && writer.awaitWritten(REFUSAL);
        }
        writer.close();
    }
}
