package dev.zevmud.loadtest.bot;

import dev.zevmud.protocol.connection.ClientEvent;
import dev.zevmud.protocol.connection.ServerConnection;
import dev.zevmud.protocol.frame.OutputItem;
import dev.zevmud.protocol.gmcp.ZevSession;
import dev.zevmud.protocol.json.ParseResult;
import dev.zevmud.protocol.text.Span;
import dev.zevmud.protocol.text.StyledLine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/// A game that a test plays by hand: takes connections one after the other, says what the test
/// says, and hands over what the client did.
public final class ScriptedGame implements AutoCloseable {

    private static final int PATIENCE_MS = 10_000;

    private final ServerSocket listener;
    private final Deque<ClientEvent> events = new ArrayDeque<>();
    private Socket socket = new Socket();
    private ServerConnection telnet = new ServerConnection(Map::of);

    public ScriptedGame() throws IOException {
        listener = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        listener.setSoTimeout(PATIENCE_MS);
    }

    public Address address() {
        return new Address("127.0.0.1", listener.getLocalPort());
    }

    public void accept() throws IOException {
        socket = listener.accept();
        socket.setSoTimeout(PATIENCE_MS);
        telnet = new ServerConnection(Map::of);
        events.clear();
        telnet.start();
        flush();
        while (!telnet.capabilities().session()) {
            read();
        }
    }

    public void prompt(String text) throws IOException {
        telnet.send(List.of(new OutputItem.Prompt(List.of(Span.plain(text)))));
        flush();
    }

    public void show(long seq, String text) throws IOException {
        telnet.send(List.of(new OutputItem.Text(List.of(StyledLine.plain(text)))));
        say(new ZevSession.Seq(seq));
    }

    public void say(ZevSession message) throws IOException {
        telnet.sendGmcp(message.toMessage());
        flush();
    }

    /// The next line or message of `Zev.Session` that the client sent.
    public Object next() throws IOException {
        while (true) {
            while (events.isEmpty()) {
                read();
            }
            ClientEvent event = events.removeFirst();
            if (event instanceof ClientEvent.Line(String line)) {
                return line;
            }
            if (event instanceof ClientEvent.Gmcp(var message)
                    && ZevSession.parse(message)
                            instanceof ParseResult.Parsed<ZevSession>(ZevSession parsed)) {
                return parsed;
            }
        }
    }

    /// The next that is not an acknowledgement of output: those come when it is time.
    public Object nextButAcks() throws IOException {
        Object next = next();
        while (next instanceof ZevSession.Ack) {
            next = next();
        }
        return next;
    }

    /// Whether the client sends something but acknowledgements within this time.
    public boolean hears(Duration time) throws IOException {
        long end = System.nanoTime() + time.toNanos();
        try {
            for (long left = time.toMillis();
                    left > 0;
                    left = (end - System.nanoTime()) / 1_000_000) {
                socket.setSoTimeout(Math.toIntExact(left));
                read();
                events.removeIf(event ->
                        event instanceof ClientEvent.Gmcp(var message)
                                && message.name().equals("Zev.Session.Ack"));
                if (!events.isEmpty()) {
                    return true;
                }
            }
        } catch (SocketTimeoutException e) {
            return false;
        } finally {
            socket.setSoTimeout(PATIENCE_MS);
        }
        return false;
    }

    public void hangUp() throws IOException {
        socket.close();
    }

    private void read() throws IOException {
        byte[] buffer = new byte[4096];
        int count = socket.getInputStream().read(buffer);
        if (count < 0) {
            throw new IOException("the client is gone");
        }
        telnet.feed(buffer, 0, count, events::add);
        flush();
    }

    private void flush() throws IOException {
        socket.getOutputStream().write(telnet.takeOutput());
    }

    @Override
    public void close() {
        try {
            listener.close();
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
