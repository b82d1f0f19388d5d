package dev.zevmud.desktop.connection;

import dev.zevmud.protocol.connection.ClientConnection;
import dev.zevmud.protocol.connection.ClientIdentity;
import dev.zevmud.protocol.connection.ServerEvent;
import dev.zevmud.protocol.gmcp.GmcpMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/// A telnet connection: one virtual thread reads, one writes, and what they share, the protocol's
/// state, is behind one lock that is never held while waiting.
final class TelnetConnection implements GameConnection {

    static final int CONNECT_TIMEOUT_MS = 10_000;

    /// Bytes taken from the socket at a time.
    static final int READ_BYTES = 32 * 1024;

    /// Writes that may wait for a game that does not read; one more and the connection is given up.
    static final int MAX_WRITES = 256;

    /// How long what was said last may take when the connection is closed.
    private static final Duration LAST_WORDS = Duration.ofSeconds(1);

    private static final byte[] END = new byte[0];

    private final Address address;
    private final Inbox inbox;
    private final Socket socket = new Socket();
    private final ReentrantLock lock = new ReentrantLock();
    private final ClientConnection protocol;
    private final BlockingQueue<byte[]> writes = new ArrayBlockingQueue<>(MAX_WRITES);
    private volatile boolean open;
    private volatile String closedBecause = "";

    TelnetConnection(Address address, ClientIdentity identity, Inbox inbox) {
        this.address = address;
        this.inbox = inbox;
        protocol = new ClientConnection(identity);
    }

    void start() {
        Thread.ofVirtual().name("telnet reader " + address).start(this::run);
    }

    @Override
    public void sendLine(String line) {
        change(connection -> connection.sendLine(line));
    }

    @Override
    public void sendGmcp(GmcpMessage message) {
        change(connection -> connection.sendGmcp(message));
    }

    @Override
    public void resize(int columns, int rows) {
        change(connection -> connection.resize(columns, rows));
    }

    @Override
    public void close() {
        closedBecause = "closed here";
        // What was said last is still written, for a moment.
        if (!open || !writes.offer(END)) {
            giveUp(closedBecause);
            return;
        }
        Thread.ofVirtual()
                .name("telnet closer " + address)
                .start(() -> {
                    LockSupport.parkNanos(LAST_WORDS.toNanos());
                    giveUp(closedBecause);
                });
    }

    private void run() {
        try {
            String reason = converse();
            open = false;
            endProtocol();
            writes.clear();
            writes.offer(END);
            inbox.put(new ConnectionEvent.Closed(closedBecause.isEmpty() ? reason : closedBecause));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Connects and reads to the end; returns why it ended.
    private String converse() throws InterruptedException {
        try (socket) {
            socket.setTcpNoDelay(true);
            socket.setKeepAlive(true);
            socket.connect(
                    new InetSocketAddress(address.host(), address.port()), CONNECT_TIMEOUT_MS);
            open = true;
            OutputStream out = socket.getOutputStream();
            Thread.ofVirtual().name("telnet writer " + address).start(() -> write(out));
            // A size that was set while connecting is on its way already.
            change(connection -> {});
            inbox.put(new ConnectionEvent.Opened());
            read(socket.getInputStream());
            return "the game closed the connection";
        } catch (UnknownHostException e) {
            return "there is no host \"" + address.host() + "\"";
        } catch (SocketTimeoutException e) {
            return "no answer within " + CONNECT_TIMEOUT_MS / 1000 + " seconds";
        } catch (ConnectException e) {
            return "nothing answers at " + address;
        } catch (IOException e) {
            return "the connection broke";
        }
    }

    private void read(InputStream in) throws IOException, InterruptedException {
        byte[] buffer = new byte[READ_BYTES];
        boolean gmcpTold = false;
        int count;
        while ((count = in.read(buffer)) >= 0) {
            List<ServerEvent> events = new ArrayList<>();
            boolean drained = in.available() == 0;
            boolean gmcp;
            lock.lock();
            try {
                protocol.feed(buffer, 0, count, events::add);
                if (drained) {
                    protocol.endOfRead(events::add);
                }
                gmcp = protocol.gmcp();
                enqueue();
            } finally {
                lock.unlock();
            }
            if (gmcp && !gmcpTold) {
                gmcpTold = true;
                inbox.put(new ConnectionEvent.GmcpReady());
            }
            for (ServerEvent event : events) {
                inbox.put(new ConnectionEvent.Received(event));
                if (event instanceof ServerEvent.Violation(String what)) {
                    giveUp("the game sent " + what);
                    return;
                }
            }
        }
    }

    private void endProtocol() {
        lock.lock();
        try {
            protocol.close();
        } finally {
            lock.unlock();
        }
    }

    private void change(Consumer<ClientConnection> action) {
        lock.lock();
        try {
            action.accept(protocol);
            if (open) {
                enqueue();
            }
        } finally {
            lock.unlock();
        }
    }

    /// Under the lock, so that what is written keeps its order.
    private void enqueue() {
        byte[] bytes = protocol.takeOutput();
        if (bytes.length > 0 && !writes.offer(bytes)) {
            giveUp("the game does not read what is sent");
        }
    }

    private void write(OutputStream out) {
        try {
            for (byte[] bytes = writes.take(); bytes.length > 0; bytes = writes.take()) {
                out.write(bytes);
            }
            giveUp(closedBecause);
        } catch (IOException e) {
            giveUp("the connection broke");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void giveUp(String reason) {
        if (closedBecause.isEmpty()) {
            closedBecause = reason;
        }
        try {
            socket.close();
        } catch (IOException e) {
            // It is closed as far as it can be.
        }
    }
}
