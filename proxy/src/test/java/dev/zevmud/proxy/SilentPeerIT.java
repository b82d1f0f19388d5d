package dev.zevmud.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.zevmud.protocol.connection.ClientEvent;
import dev.zevmud.proxy.TestGame.Player;
import dev.zevmud.proxy.link.Link;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/// A peer that is gone, but whose socket is open, is cut off after two pings without an answer.
class SilentPeerIT {

    private static final long PATIENCE_MILLIS = 15_000;

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Logger links = (Logger) LoggerFactory.getLogger(Link.class);

    @BeforeEach
    void listen() {
        log.start();
        links.setLevel(Level.INFO);
        links.addAppender(log);
    }

    @AfterEach
    void deafen() {
        links.detachAppender(log);
        links.setLevel(null);
    }

    private static void play(Player player, ClientEvent event) {
        if (event instanceof ClientEvent.CapabilitiesChanged) {
            player.greet();
        }
    }

    private static void await(String what, BooleanSupplier there) {
        long deadline = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
        while (!there.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what).isLessThan(deadline);
            LockSupport.parkNanos(10_000_000);
        }
    }

    private static boolean answered(TestProxy proxy, int pings) {
        return proxy.scrape()
                .lines()
                .anyMatch(line ->
                        line.startsWith("websocket_round_trip_seconds_count")
                                && line.endsWith(" " + pings));
    }

    private long told() {
        synchronized (log) {
            return log.list.stream()
                    .filter(event -> event.getFormattedMessage().contains("answers no pings"))
                    .count();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Sec-WebSocket-Protocol: telnet.mudstandards.org\r\n"})
    void whoAnswersNoPingsIsCutOffAndToldOfAndNobodyElseIs(String header) throws Exception {
        try (var game = new TestGame(SilentPeerIT::play);
                var proxy = new TestProxy(game.port());
                var gone = new RawBrowser(proxy.port())) {
            assertThat(gone.send(RawBrowser.handshake(header)).status()).isEqualTo(101);
            Player itsGame = game.player();
            try (var there = TestBrowser.text(proxy.port())) {
                Player thereGame = game.player();
                for (int pings = 1; pings <= 2; pings++) {
                    int sent = pings;
                    proxy.players.sweep();
                    await("an answer to ping " + pings, () -> answered(proxy, sent));
                    assertThat(proxy.players.count()).isEqualTo(2);
                }
                assertThat(told()).isZero();
                proxy.players.sweep();
                gone.ended();
                await("its place is free", () -> proxy.players.count() == 1);
                // The game is told by the end of its connection: the session lingers there.
                itsGame.socket.setSoTimeout((int) PATIENCE_MILLIS);
                while (itsGame.socket.getInputStream().read() >= 0) {}
                assertThat(told()).isEqualTo(1);

                await("an answer to ping 3", () -> answered(proxy, 3));
                for (int pings = 4; pings <= 6; pings++) {
                    int sent = pings;
                    proxy.players.sweep();
                    await("an answer to ping " + pings, () -> answered(proxy, sent));
                }
                assertThat(proxy.players.count()).isEqualTo(1);
                assertThat(thereGame.socket.isClosed()).isFalse();
                assertThat(there.closed).isNotDone();
                assertThat(told()).isEqualTo(1);
            }
        }
    }
}
