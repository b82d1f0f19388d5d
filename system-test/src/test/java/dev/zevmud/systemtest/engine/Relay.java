package dev.zevmud.systemtest.engine;

import dev.zevmud.loadtest.bot.Address;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A network between two sorts of programs, and a bad one: it delays, it cuts what it carries into
/// small pieces, it swallows everything for a while, it breaks all connections at once. Brings each
/// connection to one of those that are open, as a load balancer does.
final class Relay implements AutoCloseable {

    private static final int CONNECT_MILLIS = 2_000;
    private static final int LARGEST_PIECE = 1_400;
    private static final int LARGEST_CRUMB = 7;

    private final ServerSocket listener;
    private final Supplier<List<Address>> targets;
    private final Random random;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile Duration delay = Duration.ZERO;
    private volatile boolean crumbles;
    private volatile boolean frozen;

    Relay(Supplier<List<Address>> targets, long seed) {
        this.targets = targets;
        this.random = new Random(seed);
        try {
            listener = new ServerSocket(0, 500, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().name("relay").start(this::accept);
    }

    Address address(Address.Kind kind) {
        return new Address("127.0.0.1", listener.getLocalPort(), kind);
    }

    /// Each piece takes so much longer.
    void delay(Duration longer) {
        delay = longer;
    }

    /// Carries a few bytes at a time, or as many as there are.
    void crumble(boolean small) {
        crumbles = small;
    }

    /// Nothing comes through, and nobody is told.
    void freeze(boolean still) {
        frozen = still;
    }

    /// Breaks every connection; returns how many there were.
    int cut() {
        int connections = 0;
        for (Socket socket : open) {
            connections++;
            reset(socket);
        }
        return connections / 2;
    }

    private void accept() {
        try {
            while (true) {
                Socket from = listener.accept();
                Thread.ofVirtual().name("relay connection").start(() -> carry(from));
            }
        } catch (IOException _) {
            // Closed.
        }
    }

    private void carry(Socket from) {
        Socket to = connect();
        if (to == null) {
            reset(from);
            return;
        }
        open.add(from);
        open.add(to);
        try (from;
                to) {
            Thread back = Thread.ofVirtual().name("relay back").start(() -> pump(to, from));
            pump(from, to);
            back.join();
        } catch (IOException _) {
            // It is broken already.
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    private @Nullable Socket connect() {
        List<Address> choice = new ArrayList<>(targets.get());
        synchronized (random) {
            Collections.shuffle(choice, random);
        }
        for (Address target : choice) {
            var socket = new Socket();
            try {
                socket.connect(new InetSocketAddress(target.host(), target.port()), CONNECT_MILLIS);
                socket.setTcpNoDelay(true);
                return socket;
            } catch (IOException _) {
                reset(socket);
            }
        }
        return null;
    }

    /// One direction. When it ends, so does the other, after what it has on the way.
    private void pump(Socket from, Socket to) {
        byte[] piece = new byte[LARGEST_PIECE];
        try {
            from.setTcpNoDelay(true);
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int n = in.read(piece); n >= 0; n = in.read(piece)) {
                LockSupport.parkNanos(delay.toNanos());
                while (frozen && !from.isClosed()) {
                    LockSupport.parkNanos(5_000_000);
                }
                write(out, piece, n);
            }
            to.shutdownOutput();
        } catch (IOException _) {
            reset(from);
            reset(to);
        }
    }

    private void write(OutputStream out, byte[] piece, int length) throws IOException {
        if (!crumbles) {
            out.write(piece, 0, length);
            return;
        }
        for (int at = 0; at < length; ) {
            int crumb;
            synchronized (random) {
                crumb = Math.min(length - at, 1 + random.nextInt(LARGEST_CRUMB));
            }
            out.write(piece, at, crumb);
            at += crumb;
        }
    }

    private static void reset(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException _) {
            // It is broken already.
        }
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        cut();
    }
}
