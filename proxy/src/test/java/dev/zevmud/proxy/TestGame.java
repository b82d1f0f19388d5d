package dev.zevmud.proxy;

import dev.zevmud.protocol.connection.ClientEvent;
import dev.zevmud.protocol.connection.ServerConnection;
import dev.zevmud.protocol.frame.OutputItem;
import dev.zevmud.protocol.gmcp.ZevSession;
import dev.zevmud.protocol.text.Span;
import dev.zevmud.protocol.text.StyledLine;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;

/// A game on loopback, made of [ServerConnection]: greets, and does with each event what it is
/// told.
final class TestGame implements AutoCloseable {

    static final String GREETING = "Welcome to the test.";
    static final String PROMPT = "Name: ";

    final BlockingQueue<ClientEvent> events = new LinkedBlockingQueue<>();
    final BlockingQueue<Player> players = new LinkedBlockingQueue<>();

    private final ServerSocket listener;
    private final CompletableFuture<Void> accepting;
    private final BiConsumer<Player, ClientEvent> script;

    TestGame(BiConsumer<Player, ClientEvent> script) throws IOException {
        this(script, 0);
    }

    /// One that can come back at its port: none of those that outgoing connections are given, which
    /// would take it while the game is away.
    static TestGame restartable(BiConsumer<Player, ClientEvent> script) throws IOException {
        for (int attempt = 1; ; attempt++) {
            try {
                return new TestGame(script, ThreadLocalRandom.current().nextInt(20_000, 30_000));
            } catch (BindException e) {
                if (attempt == 50) {
                    throw e;
                }
            }
        }
    }

    /// One that comes back at its old port.
    TestGame(BiConsumer<Player, ClientEvent> script, int port) throws IOException {
        this.script = script;
        listener = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        accepting = CompletableFuture.runAsync(this::accept, Thread::startVirtualThread);
    }

    int port() {
        return listener.getLocalPort();
    }

    Player player() throws InterruptedException {
        Player player = players.poll(10, TimeUnit.SECONDS);
        if (player == null) {
            throw new AssertionError("nobody has connected");
        }
        return player;
    }

    @Override
    public void close() throws IOException {
        listener.close();
        // The port is free only when the thread has let go of it.
        accepting.join();
        for (Player player : players) {
            player.socket.close();
        }
    }

    private void accept() {
        try {
            while (true) {
                Player player = new Player(listener.accept());
                Thread.ofVirtual().start(() -> serve(player));
            }
        } catch (IOException _) {
            // Closed.
        }
    }

    private void serve(Player player) {
        byte[] buffer = new byte[4096];
        try {
            player.telnet.start();
            player.flush();
            players.add(player);
            for (int n = player.socket.getInputStream().read(buffer);
                    n >= 0;
                    n = player.socket.getInputStream().read(buffer)) {
                player.telnet.feed(
                        buffer,
                        0,
                        n,
                        event -> {
                            events.add(event);
                            script.accept(player, event);
                        });
                player.flush();
            }
        } catch (IOException _) {
            // The player is gone.
        }
    }

    static final class Player {

        final Socket socket;
        final ServerConnection telnet =
                new ServerConnection(() ->
                        Map.of(
                                "NAME", List.of("Test Game"),
                                "PLAYERS", List.of("3"),
                                "PORT", List.of("3000")));
        private long seq;
        private boolean greeted;

        Player(Socket socket) {
            this.socket = socket;
        }

        /// Once; a client tells its abilities one by one.
        void greet() {
            if (greeted) {
                return;
            }
            greeted = true;
            telnet.send(List.of(text(GREETING), prompt(PROMPT)));
        }

        void greetAgain() {
            greeted = false;
            greet();
        }

        void open() {
            telnet.sendGmcp(new ZevSession.Open("zev", "token", 0, 0, 900).toMessage());
        }

        void output(OutputItem... items) {
            telnet.send(List.of(items));
            telnet.sendGmcp(new ZevSession.Seq(++seq).toMessage());
        }

        synchronized void flush() throws IOException {
            socket.getOutputStream().write(telnet.takeOutput());
        }
    }

    static OutputItem text(String line) {
        return new OutputItem.Text(List.of(StyledLine.plain(line)));
    }

    static OutputItem prompt(String text) {
        return new OutputItem.Prompt(List.of(Span.plain(text)));
    }
}
