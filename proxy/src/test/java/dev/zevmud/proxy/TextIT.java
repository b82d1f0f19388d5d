package dev.zevmud.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zevmud.protocol.connection.ClientEvent;
import dev.zevmud.proxy.TestGame.Player;
import dev.zevmud.proxy.guard.Pace;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/// Plain text frames, limits and foreign games through real sockets on both sides.
class TextIT {

    private static void echo(Player player, ClientEvent event) {
        switch (event) {
            case ClientEvent.CapabilitiesChanged(var now) when now.gmcp() -> player.greet();
            case ClientEvent.Line(String line) ->
                    player.telnet.send(
                            java.util.List.of(
                                    TestGame.text("You " + line + "."), TestGame.prompt("> ")));
            case ClientEvent.CapabilitiesChanged _,
                    ClientEvent.Gmcp _,
                    ClientEvent.Overflow _,
                    ClientEvent.Malformed _,
                    ClientEvent.Violation _ -> {}
        }
    }

    @Test
    void textComesAsAnsiAndLinesGoIn() throws Exception {
        try (TestGame game = new TestGame(TextIT::echo);
                TestProxy proxy = new TestProxy(game.port());
                TestBrowser browser = TestBrowser.text(proxy.port())) {
            assertThat(browser.textUntil(TestGame.PROMPT))
                    .isEqualTo(TestGame.GREETING + "\r\n" + TestGame.PROMPT);
            browser.send("look");
            assertThat(browser.textUntil("> ")).isEqualTo("You look.\r\n> ");
            browser.send("look\r\n");
            assertThat(browser.textUntil("> ")).isEqualTo("You look.\r\n> ");
        }
    }

    @Test
    void halfACommandPerFragmentAndTenCommandsAtOnceAreUnderstood() throws Exception {
        try (TestGame game = new TestGame(TextIT::echo);
                TestProxy proxy = new TestProxy(game.port());
                TestBrowser browser = TestBrowser.text(proxy.port())) {
            browser.textUntil(TestGame.PROMPT);
            browser.sendPart("say ží", false).sendPart("zeň", true);
            assertThat(browser.textUntil("> ")).startsWith("You say žízeň.");
            browser.send("1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n");
            String all = browser.textUntil("You 10.");
            for (int i = 1; i <= 10; i++) {
                assertThat(all).contains("You " + i + ".");
            }
        }
    }

    @Test
    void aFloodIsToldThenClosed() throws Exception {
        try (TestGame game = new TestGame(TextIT::echo);
                TestProxy proxy =
                        new TestProxy(
                                game.port(), new Pace(60, Duration.ofMinutes(1), 10), 100, "*");
                TestBrowser browser = TestBrowser.text(proxy.port())) {
            browser.textUntil(TestGame.PROMPT);
            for (int i = 0; i < 20 && !browser.closed.isDone(); i++) {
                browser.send("north");
            }
            assertThat(browser.textUntil("Disconnected")).contains("You north.");
            assertThat(browser.closeCode()).isEqualTo(1008);
        }
    }

    @Test
    void aForeignGameIsBridged() throws Exception {
        try (ServerSocket mud = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
                TestProxy proxy = new TestProxy(mud.getLocalPort());
                TestBrowser browser = TestBrowser.text(proxy.port());
                Socket player = mud.accept()) {
            OutputStream out = player.getOutputStream();
            out.write(
                    "\u001B[1mForeign\u001B[0m MUD\r\nBy what name? "
                            .getBytes(StandardCharsets.UTF_8));
            assertThat(browser.textUntil("name? "))
                    .isEqualTo("\u001B[1mForeign\u001B[0m MUD\r\nBy what name? ");
            browser.send("Zev");
            byte[] line = player.getInputStream().readNBytes(5);
            assertThat(new String(line, StandardCharsets.UTF_8)).isEqualTo("Zev\r\n");
            byte[] answer =
                    "Příliš žluťoučký\r\n\r\nThe square.\r\n> ".getBytes(StandardCharsets.UTF_8);
            for (byte b : answer) {
                out.write(b);
            }
            assertThat(browser.textUntil("\r\n> ").replace("\r\u001B[K", ""))
                    .isEqualTo("Příliš žluťoučký\r\n\r\nThe square.\r\n> ");
            player.shutdownOutput();
            assertThat(browser.closeCode()).isEqualTo(1000);
        }
    }

    /// There never is a session that could take up what was typed.
    @Test
    void aForeignGameHearsAnyNumberOfLines() throws Exception {
        int lines = 500;
        try (ServerSocket mud = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
                TestProxy proxy =
                        new TestProxy(
                                mud.getLocalPort(),
                                new Pace(10_000, Duration.ofMinutes(1), 10_000),
                                100,
                                "*");
                TestBrowser browser = TestBrowser.text(proxy.port());
                Socket player = mud.accept()) {
            var expected = new StringBuilder();
            for (int line = 1; line <= lines; line++) {
                browser.send("north " + line);
                expected.append("north ").append(line).append("\r\n");
            }
            byte[] heard = player.getInputStream().readNBytes(expected.length());
            assertThat(new String(heard, StandardCharsets.UTF_8)).isEqualTo(expected.toString());
            assertThat(browser.messages).isEmpty();
        }
    }

    /// Back-pressure: a game that floods a browser that does not read is not read either.
    @Test
    void aBrowserThatDoesNotReadSlowsTheGameDown() throws Exception {
        try (ServerSocket mud = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
                TestProxy proxy = new TestProxy(mud.getLocalPort());
                TestBrowser browser = TestBrowser.slow(proxy.port());
                Socket player = mud.accept()) {
            AtomicLong written = new AtomicLong();
            byte[] block =
                    "all work and no play\r\n".repeat(3_000).getBytes(StandardCharsets.UTF_8);
            Thread writer =
                    Thread.ofVirtual()
                            .start(() -> {
                                try {
                                    while (true) {
                                        player.getOutputStream().write(block);
                                        written.addAndGet(block.length);
                                    }
                                } catch (java.io.IOException _) {
                                    // The test is over.
                                }
                            });
            long before = -1;
            long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
            while (before != written.get()) {
                assertThat(System.nanoTime()).isLessThan(deadline);
                before = written.get();
                assertThat(writer.join(Duration.ofSeconds(1))).isFalse();
            }
            assertThat(written.get()).isPositive().isLessThan(64L * 1024 * 1024);
            browser.mayRead.complete(null);
            assertThat(browser.textUntil("work")).startsWith("all work");
        }
    }

    @Test
    void aPageOfAnotherOriginIsRefused() throws Exception {
        try (TestGame game = new TestGame(TextIT::echo);
                TestProxy proxy =
                        new TestProxy(game.port(), TestProxy.USUAL, 100, "https://play.example")) {
            assertThatThrownBy(() -> TestBrowser.from(proxy.port(), "https://evil.example"))
                    .rootCause()
                    .hasMessageContaining("403");
            try (TestBrowser own = TestBrowser.from(proxy.port(), "https://play.example")) {
                own.textUntil(TestGame.PROMPT);
            }
        }
    }

    @Test
    void whoFindsNoPlaceIsToldToTryLater() throws Exception {
        try (TestGame game = new TestGame(TextIT::echo);
                TestProxy proxy = new TestProxy(game.port(), TestProxy.USUAL, 1, "*");
                TestBrowser first = TestBrowser.text(proxy.port())) {
            // The handshake is answered before the place is taken: the prompt says that it is.
            first.textUntil(TestGame.PROMPT);
            try (TestBrowser second = TestBrowser.text(proxy.port())) {
                assertThat(second.closeCode()).isEqualTo(1013);
            }
        }
    }

    @Test
    void whenTheProxyEndsItsBrowsersGoElsewhere() throws Exception {
        try (TestGame game = new TestGame(TextIT::echo);
                TestProxy proxy = new TestProxy(game.port());
                TestBrowser browser = TestBrowser.text(proxy.port())) {
            browser.textUntil(TestGame.PROMPT);
            proxy.players.goAway(Duration.ofSeconds(5));
            assertThat(browser.closeCode()).isEqualTo(1001);
        }
    }

    @Test
    void healthTellsWhetherTheGameCanBeReached() throws Exception {
        int port;
        try (TestGame game = new TestGame(TextIT::echo);
                TestProxy proxy = new TestProxy(game.port());
                TestBrowser browser = TestBrowser.text(proxy.port())) {
            port = game.port();
            browser.textUntil(TestGame.PROMPT);
            var answer = proxy.get("/health");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body())
                    .contains(
                            "\"status\":\"healthy\"",
                            "\"timestamp\":",
                            "\"telnetTarget\":\"127.0.0.1:" + port + "\"",
                            "\"activeConnections\":1",
                            "\"uptime\":",
                            "\"version\":\"1.2.3\"");
            assertThat(proxy.get("/health/live").statusCode()).isEqualTo(200);
            assertThat(proxy.get("/health/ready").statusCode()).isEqualTo(200);
            assertThat(proxy.get("/").statusCode()).isEqualTo(426);
            assertThat(proxy.get("/nowhere").statusCode()).isEqualTo(404);
        }
        try (TestProxy proxy = new TestProxy(port)) {
            var answer = proxy.get("/health");
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).contains("\"status\":\"unhealthy\"");
        }
    }
}
