package dev.zevmud.desktop.testgame;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zevmud.protocol.connection.ClientEvent;
import dev.zevmud.protocol.connection.ServerConnection;
import dev.zevmud.protocol.frame.OutputItem;
import dev.zevmud.protocol.gmcp.GmcpMessage;
import dev.zevmud.protocol.gmcp.ZevSession;
import dev.zevmud.protocol.json.Json;
import dev.zevmud.protocol.json.ParseResult;
import dev.zevmud.protocol.text.Span;
import dev.zevmud.protocol.text.StyledLine;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;

/// A telnet game on a real socket that says what a test tells it to, and remembers what it heard.
/// It listens on a free port of the loopback address; one player at a time counts, the newest.
public final class TestGame implements AutoCloseable {

    private final ServerSocket listening;
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final List<GmcpMessage> messages = new CopyOnWriteArrayList<>();
    private final ReentrantLock lock = new ReentrantLock();
    private volatile Socket socket;
    private volatile ServerConnection connection;
    private final AtomicInteger connections = new AtomicInteger();
    private volatile boolean ready;

    public TestGame() {
        try {
            listening = new ServerSocket(0, 8, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    public int port() {
        return listening.getLocalPort();
    }

    public String host() {
        return listening.getInetAddress().getHostAddress();
    }

    /// How many connections there have been.
    public int connections() {
        return connections.get();
    }

    /// Whether the newest player's client speaks GMCP and has asked for sessions.
    public boolean ready() {
        return ready;
    }

    /// What the newest player's client said of its screen, such as `80x24`.
    public String size() {
        var told = connection.capabilities();
        return told.columns() + "x" + told.rows();
    }

    /// Plain lines that were typed.
    public List<String> lines() {
        return lines;
    }

    /// GMCP messages of one name.
    public List<GmcpMessage> messages(String name) {
        return messages.stream().filter(message -> message.is(name)).toList();
    }

    public void say(String... said) {
        send(
                List.of(
                        new OutputItem.Text(
                                java.util.Arrays.stream(said).map(StyledLine::plain).toList())));
    }

    public void say(StyledLine... said) {
        send(List.of(new OutputItem.Text(List.of(said))));
    }

    public void prompt(String text) {
        send(List.of(new OutputItem.Prompt(List.of(Span.plain(text)))));
    }

    public void echo(boolean on) {
        send(List.of(new OutputItem.Echo(on)));
    }

    public void gmcp(String name, String json) {
        if (!(Json.tree(json) instanceof ParseResult.Parsed<JsonNode>(JsonNode data))) {
            throw new IllegalArgumentException("no JSON: " + json);
        }
        send(List.of(new OutputItem.Gmcp(name, data)));
    }

    public void session(ZevSession message) {
        change(to -> to.sendGmcp(message.toMessage()));
    }

    public void output(long seq, String text) {
        change(to -> {
            to.send(List.of(new OutputItem.Text(List.of(StyledLine.plain(text)))));
            to.sendGmcp(new ZevSession.Seq(seq).toMessage());
        });
    }

    public void send(List<OutputItem> items) {
        change(to -> to.send(items));
    }

    /// Bytes as they are.
    public void raw(byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Breaks the connection, as a crash does.
    public void drop() {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        listening.close();
        if (socket != null) {
            socket.close();
        }
    }

    private interface Change {
        void make(ServerConnection to);
    }

    private void change(Change change) {
        lock.lock();
        try {
            change.make(connection);
            flush(socket, connection);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            lock.unlock();
        }
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket accepted = listening.accept();
                accepted.setTcpNoDelay(true);
                ServerConnection made = new ServerConnection(Map::of);
                made.start();
                lock.lock();
                try {
                    socket = accepted;
                    connection = made;
                    ready = false;
                    flush(accepted, made);
                    connections.incrementAndGet();
                } finally {
                    lock.unlock();
                }
                Thread.ofVirtual().start(() -> read(accepted, made));
            } catch (IOException e) {
                // The test is over.
            }
        }
    }

    private void read(Socket from, ServerConnection of) {
        byte[] buffer = new byte[8192];
        try (from) {
            InputStream in = from.getInputStream();
            int count;
            while ((count = in.read(buffer)) >= 0) {
                lock.lock();
                try {
                    of.feed(buffer, 0, count, this::heard);
                    flush(from, of);
                    if (of == connection) {
                        ready = of.capabilities().session();
                    }
                } finally {
                    lock.unlock();
                }
            }
        } catch (IOException e) {
            // The player is gone, or the test dropped the connection.
        }
    }

    private void heard(ClientEvent event) {
        switch (event) {
            case ClientEvent.Line(String text) -> lines.add(text);
            case ClientEvent.Gmcp(GmcpMessage message) -> messages.add(message);
            case ClientEvent.CapabilitiesChanged _,
                    ClientEvent.Overflow _,
                    ClientEvent.Malformed _,
                    ClientEvent.Violation _ -> {}
        }
    }

    private static void flush(Socket to, ServerConnection of) throws IOException {
        byte[] bytes = of.takeOutput();
        if (bytes.length > 0) {
            to.getOutputStream().write(bytes);
        }
    }
}
