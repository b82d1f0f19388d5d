package dev.zevmud.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.zevmud.protocol.connection.ClientCapabilities;
import dev.zevmud.protocol.connection.ClientEvent;
import dev.zevmud.protocol.connection.ClientIdentity;
import dev.zevmud.protocol.connection.ClientIdentity.Feature;
import dev.zevmud.protocol.frame.OutputItem;
import dev.zevmud.protocol.telnet.Mtts;
import dev.zevmud.proxy.TestGame.Player;
import dev.zevmud.proxy.link.Browser;
import dev.zevmud.proxy.link.Link;
import dev.zevmud.proxy.telnet.Pem;
import dev.zevmud.proxy.telnet.Reception;
import dev.zevmud.proxy.telnet.TelnetDoor;
import dev.zevmud.runtime.address.TrustedProxies;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Telnet players at the proxy, in the clear and over TLS.
class TelnetDoorIT {

    private static final ClientIdentity CLIENT =
            new ClientIdentity(
                    "Test client",
                    "2.0",
                    "XTERM",
                    100,
                    40,
                    Mtts.ANSI | Mtts.UTF_8 | Mtts.SCREEN_READER,
                    List.of("Char 1"));

    @TempDir Path folder;

    private static TelnetDoor door(TestProxy proxy, Reception reception) throws IOException {
        return TelnetDoor.open(
                reception,
                "127.0.0.1",
                0,
                new TelnetDoor.Hall() {
                    @Override
                    public @Nullable Link admit(Browser player) {
                        return proxy.players.admitByTelnet(player);
                    }

                    @Override
                    public void gone(Link link) {
                        proxy.players.gone(link);
                    }
                });
    }

    static TelnetDoor door(TestProxy proxy) throws IOException {
        return door(proxy, new Reception(TrustedProxies.NONE, null));
    }

    private static TelnetClient client(TelnetDoor door, ClientIdentity identity)
            throws IOException {
        return new TelnetClient(
                new Socket(InetAddress.getLoopbackAddress(), door.port()), identity);
    }

    private static ClientCapabilities told(TestGame game, Predicate<ClientCapabilities> wanted)
            throws InterruptedException {
        while (true) {
            ClientEvent event = game.events.poll(10, TimeUnit.SECONDS);
            assertThat(event).as("what the game was to be told").isNotNull();
            if (event instanceof ClientEvent.CapabilitiesChanged(var now) && wanted.test(now)) {
                return now;
            }
        }
    }

    private static void play(Player player, ClientEvent event) {
        switch (event) {
            case ClientEvent.CapabilitiesChanged(var now) when now.gmcp() -> player.greet();
            case ClientEvent.Line(String line) ->
                    player.telnet.send(
                            List.of(
                                    TestGame.text("You " + line + "."),
                                    new OutputItem.Gmcp(
                                            "Char.Vitals",
                                            JsonNodeFactory.instance.objectNode().put("hp", 7)),
                                    TestGame.prompt("> ")));
            case ClientEvent.CapabilitiesChanged _,
                    ClientEvent.Gmcp _,
                    ClientEvent.Overflow _,
                    ClientEvent.Malformed _,
                    ClientEvent.Violation _ -> {}
        }
    }

    @Test
    void aTelnetPlayerKeepsItsSocketAndEveryLineWhenTheGameIsRestarted() throws Exception {
        try (SessionGame game = new SessionGame();
                TestProxy proxy = new TestProxy(game.running.port());
                TelnetDoor door = door(proxy);
                TelnetClient player = client(door, CLIENT)) {
            player.until(TestGame.PROMPT);
            player.type("Zev");
            player.type("one");
            player.until("one done");
            for (int restart = 1; restart <= 3; restart++) {
                game.stop();
                player.until("[The game is restarting. Please wait a moment.]");
                player.type("typed meanwhile " + restart);
                game.happens("meanwhile " + restart);
                game.startAgain();
                assertThat(player.until("typed meanwhile " + restart + " done"))
                        .containsSubsequence("[The game is back.]", "meanwhile " + restart);
            }
            assertThat(proxy.counted("websocket.resumed")).isEqualTo(3);
            assertThat(proxy.counted("websocket.lost")).isZero();
            assertThat(player.closed.isDone()).isFalse();
        }
    }

    @Test
    void optionsAndCompressionEndAtTheDoorAndTheGameHearsWhatItNeeds() throws Exception {
        ClientIdentity compressed =
                CLIENT.with(Feature.COMPRESSED_OUTPUT, Feature.COMPRESSED_INPUT);
        try (TestGame game = new TestGame(TelnetDoorIT::play);
                TestProxy proxy = new TestProxy(game.port());
                TelnetDoor door = door(proxy);
                TelnetClient player = client(door, compressed)) {
            player.until(TestGame.PROMPT);
            ClientCapabilities client =
                    told(
                            game,
                            now ->
                                    now.columns() == 100
                                            && now.screenReader()
                                            && now.gmcpPackages().contains("char"));
            assertThat(client.rows()).isEqualTo(40);
            assertThat(client.mccp2()).isFalse();
            player.type("look");
            player.until("You look.");
            player.until("> ");
            assertThat(player.gmcp.toString()).contains("Char.Vitals{\"hp\":7}");
            player.act(connection -> connection.resize(60, 20));
            assertThat(told(game, now -> now.columns() == 60).rows()).isEqualTo(20);
        }
    }

    /// The mark of a prompt may come in a packet of its own.
    @Test
    void aPromptIsShownOnceThoughItsMarkComesLater() throws Exception {
        try (ServerSocket mud = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
                TestProxy proxy = new TestProxy(mud.getLocalPort());
                TelnetDoor door = door(proxy);
                TelnetClient player = client(door, CLIENT);
                Socket game = mud.accept()) {
            OutputStream out = game.getOutputStream();
            out.write(new byte[] {(byte) 255, (byte) 251, 25});
            out.write("By what name? ".getBytes(StandardCharsets.US_ASCII));
            player.until("By what name? ");
            out.write(new byte[] {(byte) 255, (byte) 239});
            out.write("Welcome.\r\n> ".getBytes(StandardCharsets.US_ASCII));
            assertThat(player.until("Welcome.")).doesNotContain("name");
        }
    }

    @Test
    void aSilentClientIsLetInAfterAMoment() throws Exception {
        try (TestGame game = new TestGame(TelnetDoorIT::play);
                TestProxy proxy = new TestProxy(game.port());
                TelnetDoor door = door(proxy);
                Socket silent = new Socket(InetAddress.getLoopbackAddress(), door.port())) {
            var shown = new StringBuilder();
            while (!shown.toString().contains(TestGame.PROMPT)) {
                int next = silent.getInputStream().read();
                assertThat(next).isNotNegative();
                shown.append((char) next);
            }
            silent.getOutputStream()
                    .write("look\r\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
            while (!shown.toString().contains("You look.")) {
                shown.append((char) silent.getInputStream().read());
            }
        }
    }

    @Test
    void whoFindsNoPlaceIsToldSoAndWhoLeavesGivesItBack() throws Exception {
        try (TestGame game = new TestGame(TelnetDoorIT::play);
                TestProxy proxy = new TestProxy(game.port(), TestProxy.USUAL, 1, "*");
                TelnetDoor door = door(proxy)) {
            try (TelnetClient first = client(door, CLIENT)) {
                first.until(TestGame.PROMPT);
                try (TelnetClient second = client(door, CLIENT)) {
                    second.until("[all places are taken]");
                    second.closed.get(10, TimeUnit.SECONDS);
                }
            }
            long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
            while (proxy.players.count() > 0 && System.nanoTime() < deadline) {
                Thread.onSpinWait();
            }
            try (TelnetClient third = client(door, CLIENT)) {
                third.until(TestGame.PROMPT);
            }
        }
    }

    @Test
    void aFloodIsToldThenClosed() throws Exception {
        try (TestGame game = new TestGame(TelnetDoorIT::play);
                TestProxy proxy = new TestProxy(game.port());
                TelnetDoor door = door(proxy);
                TelnetClient player = client(door, CLIENT)) {
            player.until(TestGame.PROMPT);
            for (int line = 0; line < 200; line++) {
                player.type("north");
            }
            player.until("[Disconnected: too much, too fast, or not understood.]");
            player.closed.get(10, TimeUnit.SECONDS);
        } catch (IOException _) {
            // The door was shut before all of it was typed: the rest is not to be had.
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"RSA", "EC"})
    void overTlsItIsTheSame(String algorithm) throws Exception {
        TestCertificate certificate = TestCertificate.make(folder, algorithm);
        TrustManagerFactory trust =
                TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(certificate.store());
        SSLContext client = SSLContext.getInstance("TLS");
        client.init(null, trust.getTrustManagers(), null);
        SSLContext server = Pem.context(certificate.chain(), certificate.key());
        try (TestGame game = new TestGame(TelnetDoorIT::play);
                TestProxy proxy = new TestProxy(game.port());
                TelnetDoor door =
                        door(proxy, new Reception(TrustedProxies.NONE, server.getSocketFactory()));
                TelnetClient player =
                        new TelnetClient(
                                client.getSocketFactory().createSocket("localhost", door.port()),
                                CLIENT)) {
            player.until(TestGame.PROMPT);
            player.type("look");
            player.until("You look.");
        }
    }

    private static final TrustedProxies LOOPBACK = TrustedProxies.parse("127.0.0.1");
    private static final byte[] HEADER =
            "PROXY TCP4 203.0.113.7 10.0.0.1 49153 3000\r\n".getBytes(StandardCharsets.US_ASCII);

    @Test
    void aBalancersHeaderNamesThePlayer() throws Exception {
        try (TestGame game = new TestGame(TelnetDoorIT::play);
                TestProxy proxy = new TestProxy(game.port());
                TelnetDoor door = door(proxy, new Reception(LOOPBACK, null))) {
            Socket balancer = new Socket(InetAddress.getLoopbackAddress(), door.port());
            balancer.getOutputStream().write(HEADER);
            try (TelnetClient player = new TelnetClient(balancer, CLIENT)) {
                player.until(TestGame.PROMPT);
                assertThat(told(game, now -> !now.claimedAddress().isEmpty()).claimedAddress())
                        .isEqualTo("203.0.113.7");
            }
            try (Socket broken = new Socket(InetAddress.getLoopbackAddress(), door.port())) {
                broken.setSoTimeout(10_000);
                broken.getOutputStream().write("look\r\n".getBytes(StandardCharsets.US_ASCII));
                assertThat(broken.getInputStream().read()).isEqualTo(-1);
            }
        }
    }

    @Test
    void aBalancersHeaderStandsBeforeTls() throws Exception {
        TestCertificate certificate = TestCertificate.make(folder, "EC");
        TrustManagerFactory trust =
                TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(certificate.store());
        SSLContext client = SSLContext.getInstance("TLS");
        client.init(null, trust.getTrustManagers(), null);
        SSLContext server = Pem.context(certificate.chain(), certificate.key());
        try (TestGame game = new TestGame(TelnetDoorIT::play);
                TestProxy proxy = new TestProxy(game.port());
                TelnetDoor door = door(proxy, new Reception(LOOPBACK, server.getSocketFactory()))) {
            Socket balancer = new Socket(InetAddress.getLoopbackAddress(), door.port());
            balancer.getOutputStream().write(HEADER);
            try (TelnetClient player =
                    new TelnetClient(
                            client.getSocketFactory()
                                    .createSocket(balancer, "localhost", door.port(), true),
                            CLIENT)) {
                player.until(TestGame.PROMPT);
                assertThat(told(game, now -> !now.claimedAddress().isEmpty()).claimedAddress())
                        .isEqualTo("203.0.113.7");
            }
        }
    }

    @Test
    void filesThatDoNotBelongTogetherAreRefused() throws Exception {
        TestCertificate rsa = TestCertificate.make(folder, "RSA");
        TestCertificate ec = TestCertificate.make(folder, "EC");
        assertThatThrownBy(() -> Pem.context(rsa.chain(), ec.key()))
                .isInstanceOf(GeneralSecurityException.class);
        assertThatThrownBy(() -> Pem.context(rsa.key(), rsa.chain()))
                .isInstanceOf(GeneralSecurityException.class);
        assertThatThrownBy(() -> Pem.context(folder.resolve("none.pem"), rsa.key()))
                .isInstanceOf(IOException.class);
    }
}
