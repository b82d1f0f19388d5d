package dev.zevmud.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zevmud.protocol.connection.ClientEvent;
import dev.zevmud.proxy.endpoint.Edge;
import dev.zevmud.proxy.guard.Origins;
import dev.zevmud.proxy.guard.Places;
import dev.zevmud.runtime.address.AddressQuota;
import dev.zevmud.runtime.address.TrustedProxies;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Whose address the game is told, and how many places one has, over real sockets.
class AddressIT {

    private static final TrustedProxies LOOPBACK = TrustedProxies.parse("127.0.0.1");

    private TestGame game;

    @BeforeEach
    void start() throws Exception {
        game = new TestGame((player, _) -> player.greet());
    }

    @AfterEach
    void end() throws Exception {
        game.close();
    }

    private TestProxy proxy(TrustedProxies trusted, boolean proxyProtocol, int perAddress)
            throws Exception {
        return new TestProxy(
                game.port(),
                TestProxy.USUAL,
                new Places(100, new AddressQuota(perAddress)),
                new Edge(Origins.parse("*"), trusted, proxyProtocol));
    }

    /// What the game is told of the next player.
    private String told() throws Exception {
        TestGame.Player player = game.player();
        long deadline = System.nanoTime() + 10_000_000_000L;
        String address = player.telnet.capabilities().claimedAddress();
        while (address.isEmpty()) {
            assertThat(System.nanoTime()).as("nothing was told").isLessThan(deadline);
            Thread.onSpinWait();
            address = player.telnet.capabilities().claimedAddress();
        }
        return address;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void withoutTrustTheSocketsAddressIsTold() throws Exception {
        try (var proxy = proxy(TrustedProxies.NONE, false, 10);
                var browser = new RawBrowser(proxy.port())) {
            browser.send(RawBrowser.handshake("X-Forwarded-For: 203.0.113.7\r\n"));
            assertThat(browser.status()).isEqualTo(101);
            assertThat(told()).isEqualTo("127.0.0.1");
        }
    }

    @Test
    void aTrustedBalancersWordIsTold() throws Exception {
        try (var proxy = proxy(LOOPBACK, false, 10);
                var browser = new RawBrowser(proxy.port());
                var other = new RawBrowser(proxy.port())) {
            browser.send(
                    RawBrowser.handshake(
                            "X-Forwarded-For: 10.1.1.1, 198.51.100.1\r\n",
                            "x-forwarded-for: 203.0.113.7\r\n"));
            assertThat(browser.status()).isEqualTo(101);
            assertThat(told()).isEqualTo("203.0.113.7");

            other.send(RawBrowser.handshake("X-Forwarded-For: 2001:db8::7\r\n"));
            assertThat(other.status()).isEqualTo(101);
            assertThat(told()).isEqualTo("2001:db8:0:0:0:0:0:7");
        }
    }

    @Test
    void whoSpeaksTelnetThroughTheProxyCannotClaimAnAddress() throws Exception {
        try (var proxy = proxy(TrustedProxies.NONE, false, 10);
                var browser = TestBrowser.speaking(proxy.port(), "telnet.mudstandards.org")) {
            browser.sendBinary(
                    ascii(
                            "\u00FF\u00FB'\u00FF\u00FA'\u0000\u0000IPADDRESS\u00011.2.3.4\u00FF\u00F0"));
            List<String> claimed = new ArrayList<>();
            while (!claimed.contains("1.2.3.4")) {
                ClientEvent event = game.events.poll(10, TimeUnit.SECONDS);
                assertThat(event).as("a claim").isNotNull();
                if (event instanceof ClientEvent.CapabilitiesChanged(var now)) {
                    claimed.add(now.claimedAddress());
                }
            }
            // The game believes the first.
            assertThat(claimed).first().isEqualTo("127.0.0.1");
        }
    }

    @Test
    void theProxyProtocolIsReadHoweverItIsCut() throws Exception {
        byte[] line = ascii("PROXY TCP4 203.0.113.7 10.0.0.1 49153 8080\r\n");
        byte[] binary =
                HexFormat.of()
                        .parseHex(
                                "0d0a0d0a000d0a515549540a"
                                        + "2111000c"
                                        + "cb007108"
                                        + "0a000001"
                                        + "c0011f90");
        try (var proxy = proxy(LOOPBACK, true, 10);
                var atOnce = new RawBrowser(proxy.port());
                var inPieces = new RawBrowser(proxy.port())) {
            byte[] handshake = RawBrowser.handshake("X-Forwarded-For: 198.51.100.1\r\n");
            byte[] both = new byte[line.length + handshake.length];
            System.arraycopy(line, 0, both, 0, line.length);
            System.arraycopy(handshake, 0, both, line.length, handshake.length);
            assertThat(atOnce.send(both).status()).isEqualTo(101);
            // Whoever the balancer names is no proxy: the header is their own invention.
            assertThat(told()).isEqualTo("203.0.113.7");

            inPieces.sendByteByByte(binary).sendByteByByte(RawBrowser.handshake());
            assertThat(inPieces.status()).isEqualTo(101);
            assertThat(told()).isEqualTo("203.0.113.8");
        }
    }

    @Test
    void aBalancerThatBreaksTheProxyProtocolIsCutOff() throws Exception {
        try (var proxy = proxy(LOOPBACK, true, 10)) {
            for (String broken :
                    new String[] {
                        "GET /health HTTP/1.1\r\n\r\n",
                        "PROXY TCP4 1.1.1.1\r\n",
                        "PROXY " + "x".repeat(200),
                        "\r\n\r\n\u0000\r\nQUIT\n\u0011\u0011\u0000\u000c"
                    }) {
                try (var balancer = new RawBrowser(proxy.port())) {
                    assertThat(balancer.send(ascii(broken)).status()).as(broken).isEqualTo(-1);
                }
            }
        }
    }

    @Test
    void theProxyProtocolOfAStrangerIsNoHttp() throws Exception {
        try (var proxy = proxy(TrustedProxies.parse("192.0.2.1"), true, 10);
                var liar = new RawBrowser(proxy.port());
                var honest = new RawBrowser(proxy.port())) {
            liar.send(ascii("PROXY TCP4 203.0.113.7 10.0.0.1 49153 8080\r\n"))
                    .send(RawBrowser.handshake());
            assertThat(liar.status()).isNotEqualTo(101);
            assertThat(honest.send(RawBrowser.handshake()).status()).isEqualTo(101);
            assertThat(told()).isEqualTo("127.0.0.1");
        }
    }

    @Test
    void anAddressHasNoMoreConnectionsThanItsQuota() throws Exception {
        byte[] handshake = RawBrowser.handshake("X-Forwarded-For: 203.0.113.7\r\n");
        try (var proxy = proxy(LOOPBACK, false, 1)) {
            try (var first = new RawBrowser(proxy.port());
                    var second = new RawBrowser(proxy.port());
                    var other = new RawBrowser(proxy.port())) {
                assertThat(first.send(handshake).status()).isEqualTo(101);
                assertThat(told()).isEqualTo("203.0.113.7");
                second.send(handshake);
                // Its socket is closed, whether it answers or not.
                second.ended();
                assertThat(proxy.scrape())
                        .contains(
                                "websocket_turned_away_total{component=\"proxy\",reason=\"address\"} 1");
                other.send(RawBrowser.handshake("X-Forwarded-For: 203.0.113.8\r\n"));
                assertThat(other.status()).isEqualTo(101);
                assertThat(told()).isEqualTo("203.0.113.8");
                assertThat(proxy.players.count()).isEqualTo(2);
            }
            long deadline = System.nanoTime() + 10_000_000_000L;
            while (proxy.players.count() > 0) {
                assertThat(System.nanoTime()).as("places are kept").isLessThan(deadline);
                Thread.onSpinWait();
            }
            try (var again = new RawBrowser(proxy.port())) {
                assertThat(again.send(handshake).status()).isEqualTo(101);
                assertThat(told()).isEqualTo("203.0.113.7");
            }
        }
    }

    @Test
    void whatGoesOverASocketIsMeasured() throws Exception {
        try (var proxy = proxy(TrustedProxies.NONE, false, 10);
                var browser = TestBrowser.text(proxy.port())) {
            browser.textUntil(TestGame.PROMPT);
            browser.send("grüße");
            long deadline = System.nanoTime() + 10_000_000_000L;
            while (proxy.counted("websocket.received") < 7) {
                assertThat(System.nanoTime()).as("not received").isLessThan(deadline);
                Thread.onSpinWait();
            }
            assertThat(proxy.counted("websocket.received")).isEqualTo(7);
            assertThat(proxy.counted("websocket.sent"))
                    .isGreaterThanOrEqualTo((TestGame.GREETING + TestGame.PROMPT).length());
            proxy.players.sweep();
            while (!proxy.scrape().contains("websocket_round_trip_seconds_count")
                    || proxy.scrape()
                            .contains(
                                    "websocket_round_trip_seconds_count{component=\"proxy\"} 0")) {
                assertThat(System.nanoTime()).as("no round trip").isLessThan(deadline);
                Thread.onSpinWait();
            }
            assertThat(proxy.scrape())
                    .contains(
                            "websocket_round_trip_seconds_bucket{component=\"proxy\",le=\"5.0\"} 1",
                            "websocket_received_bytes_total{component=\"proxy\"} 7.0");
        }
    }

    @Test
    void everyMetricThatIsDocumentedIsThere() throws Exception {
        String documented = Files.readString(Path.of("../docs/addresses.md"));
        List<String> names =
                Pattern.compile("`(websocket_[a-z_]+)(?:\\{\\w+})?`")
                        .matcher(documented)
                        .results()
                        .map(found -> found.group(1))
                        .toList();
        assertThat(names).hasSizeGreaterThan(8);
        try (var proxy = proxy(TrustedProxies.NONE, false, 10)) {
            assertThat(proxy.scrape()).contains(names.stream().map(n -> "# TYPE " + n).toList());
        }
    }
}
