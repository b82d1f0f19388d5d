package dev.zevmud.desktop.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zevmud.desktop.testgame.TestGame;
import dev.zevmud.protocol.connection.ServerEvent;
import dev.zevmud.protocol.frame.OutputItem;
import dev.zevmud.protocol.gmcp.ZevSession;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TelnetConnectionIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final BlockingQueue<ConnectionEvent> events = new LinkedBlockingQueue<>();
    private final TelnetDialer dialer = new TelnetDialer(Runnable::run);

    @Test
    void saysThatNothingAnswers() throws Exception {
        int freePort;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            freePort = socket.getLocalPort();
        }
        dial(new Address("127.0.0.1", freePort));
        assertThat(next())
                .isEqualTo(new ConnectionEvent.Closed("nothing answers at 127.0.0.1:" + freePort));
    }

    @Test
    void saysThatThereIsNoSuchHost() throws Exception {
        dial(new Address("no-such-host.invalid", 3000));
        assertThat(next())
                .isEqualTo(new ConnectionEvent.Closed("there is no host \"no-such-host.invalid\""));
    }

    @Test
    void readsLinesHoweverTheyAreSplit() throws Exception {
        try (TestGame game = new TestGame();
                GameConnection connection = dial(new Address(game.host(), game.port()))) {
            until(game::ready);
            byte[] bytes = "Grüße, \u001b[31mHeld\u001b[0m!\r\n".getBytes(StandardCharsets.UTF_8);
            for (byte one : bytes) {
                game.raw(new byte[] {one});
            }
            assertThat(textUpTo("Held!")).endsWith("Grüße, Held!");
            connection.sendLine("ja");
            until(() -> game.lines().contains("ja"));
        }
    }

    @Test
    void tellsItsSizeAndThatGmcpIsThere() throws Exception {
        try (TestGame game = new TestGame();
                GameConnection connection = dial(new Address(game.host(), game.port()))) {
            connection.resize(123, 45);
            until(game::ready);
            until(() -> game.size().equals("123x45"));
            assertThat(next()).isEqualTo(new ConnectionEvent.Opened());
            ConnectionEvent event = next();
            while (!(event instanceof ConnectionEvent.GmcpReady)) {
                event = next();
            }
        }
    }

    @Test
    void writesWhatWasSaidLastBeforeItCloses() throws Exception {
        try (TestGame game = new TestGame()) {
            GameConnection connection = dial(new Address(game.host(), game.port()));
            until(game::ready);
            connection.sendGmcp(new ZevSession.Ack(7).toMessage());
            connection.close();
            until(() -> game.messages("Zev.Session.Ack").size() == 1);
            ConnectionEvent event = next();
            while (!(event instanceof ConnectionEvent.Closed)) {
                event = next();
            }
            assertThat(event).isEqualTo(new ConnectionEvent.Closed("closed here"));
        }
    }

    @Test
    void givesUpOnAGameThatDoesNotRead() throws Exception {
        try (ServerSocket deaf = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            GameConnection connection =
                    dial(new Address(deaf.getInetAddress().getHostAddress(), deaf.getLocalPort()));
            assertThat(next()).isEqualTo(new ConnectionEvent.Opened());
            String much = "x".repeat(60_000);
            while (events.isEmpty()) {
                connection.sendLine(much);
            }
            assertThat(next())
                    .isEqualTo(new ConnectionEvent.Closed("the game does not read what is sent"));
        }
    }

    private GameConnection dial(Address address) {
        return dialer.dial(address, events::addAll);
    }

    private ConnectionEvent next() throws InterruptedException {
        ConnectionEvent event = events.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        assertThat(event).as("an event").isNotNull();
        return event;
    }

    private String textUpTo(String last) throws InterruptedException {
        StringBuilder text = new StringBuilder();
        while (!text.toString().contains(last)) {
            if (next()
                    instanceof
                    ConnectionEvent.Received(ServerEvent.Output(var _, List<OutputItem> items))) {
                for (OutputItem item : items) {
                    if (item instanceof OutputItem.Text(var lines)) {
                        lines.forEach(line -> text.append(line.text()));
                    }
                }
            }
        }
        return text.toString();
    }

    private static void until(BooleanSupplier so) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!so.getAsBoolean()) {
            assertThat(System.nanoTime()).as("time is up").isLessThan(end);
            LockSupport.parkNanos(10_000_000);
        }
    }
}
