package dev.zevmud.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zevmud.protocol.connection.ClientEvent;
import dev.zevmud.protocol.frame.Frames;
import dev.zevmud.protocol.frame.OutputItem;
import dev.zevmud.proxy.TestGame.Player;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The subprotocols of mudstandards.org, with a client of each kind.
class SubprotocolsIT {

    private static final String TERMINAL = "terminal.mudstandards.org";
    private static final String GMCP = "gmcp.mudstandards.org";
    private static final String TELNET = "telnet.mudstandards.org";

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /// Answers a line with text, data, and text.
    private static void play(Player player, ClientEvent event) {
        switch (event) {
            case ClientEvent.CapabilitiesChanged(var now) when now.gmcp() -> player.greet();
            case ClientEvent.Line(String line) -> {
                ObjectNode data = JsonNodeFactory.instance.objectNode().put("hp", 7);
                player.telnet.send(
                        List.of(
                                TestGame.text("You " + line + "."),
                                new OutputItem.Gmcp("Char.Vitals", data),
                                TestGame.prompt("> ")));
            }
            case ClientEvent.CapabilitiesChanged _,
                    ClientEvent.Gmcp _,
                    ClientEvent.Overflow _,
                    ClientEvent.Malformed _,
                    ClientEvent.Violation _ -> {}
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    telnet.mudstandards.org,gmcp.mudstandards.org | telnet.mudstandards.org
                    gmcp.mudstandards.org,telnet.mudstandards.org | gmcp.mudstandards.org
                    json.example.org,terminal.mudstandards.org    | terminal.mudstandards.org
                    """)
    void theFirstThatTheProxyKnowsIsSpoken(String wanted, String spoken) throws Exception {
        try (TestGame game = new TestGame(SubprotocolsIT::play);
                TestProxy proxy = new TestProxy(game.port());
                TestBrowser browser = TestBrowser.speaking(proxy.port(), wanted)) {
            assertThat(browser.subprotocol()).isEqualTo(spoken);
        }
    }

    @Test
    void aTerminalGetsTextAndSendsLinesInAnyPieces() throws Exception {
        try (TestGame game = new TestGame(SubprotocolsIT::play);
                TestProxy proxy = new TestProxy(game.port());
                TestBrowser browser = TestBrowser.speaking(proxy.port(), TERMINAL)) {
            assertThat(browser.binaryUntil(TestGame.PROMPT))
                    .isEqualTo(TestGame.GREETING + "\r\n" + TestGame.PROMPT);
            byte[] thirst = utf8("say žízeň\r\nlook\n");
            for (byte b : thirst) {
                browser.sendBinary(new byte[] {b});
            }
            assertThat(browser.binaryUntil("You look.\r\n> "))
                    .isEqualTo("You say žízeň.\r\n> You look.\r\n> ");
            assertThat(browser.messages).isEmpty();
        }
    }

    @Test
    void gmcpComesInTextMessagesBetweenTheBinaryOnes() throws Exception {
        try (TestGame game = new TestGame(SubprotocolsIT::play);
                TestProxy proxy = new TestProxy(game.port());
                TestBrowser browser = TestBrowser.speaking(proxy.port(), GMCP)) {
            browser.binaryUntil(TestGame.PROMPT);
            browser.send("Core.Supports.Set [\"Char 1\"]");
            assertThat(packages(game)).containsExactlyInAnyOrder("char", "zev.session");
            browser.sendBinary(utf8("look\n"));
            assertThat(browser.next()).isEqualTo("Char.Vitals {\"hp\":7}");
            assertThat(browser.binaryUntil("> ")).contains("You look.\r\n");
        }
    }

    /// What the game knows once the client has spoken of `Char`.
    private static Set<String> packages(TestGame game) throws InterruptedException {
        while (true) {
            ClientEvent event = game.events.poll(10, TimeUnit.SECONDS);
            assertThat(event).as("a list of packages").isNotNull();
            if (event instanceof ClientEvent.CapabilitiesChanged(var now)
                    && now.gmcpPackages().contains("char")) {
                return now.gmcpPackages();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({GMCP + ",{no name", TERMINAL + ",text", TELNET + ",text"})
    void aTextMessageThatTheSubprotocolDoesNotKnowEndsTheLink(String subprotocol, String message)
            throws Exception {
        try (TestGame game = new TestGame(SubprotocolsIT::play);
                TestProxy proxy = new TestProxy(game.port());
                TestBrowser browser = TestBrowser.speaking(proxy.port(), subprotocol)) {
            browser.sendWhatIsRefused(message);
            assertThat(browser.closeCode()).isEqualTo(1008);
        }
    }

    @Test
    void framesAreNotBinary() throws Exception {
        try (TestGame game = new TestGame(SubprotocolsIT::play);
                TestProxy proxy = new TestProxy(game.port());
                TestBrowser browser = TestBrowser.speaking(proxy.port(), Frames.SUBPROTOCOL)) {
            browser.sendBinary(utf8("{}"));
            assertThat(browser.closeCode()).isEqualTo(1008);
        }
    }

    @Test
    void aLineWithoutAnEndIsNotKept() throws Exception {
        try (TestGame game = new TestGame(SubprotocolsIT::play);
                TestProxy proxy = new TestProxy(game.port());
                TestBrowser browser = TestBrowser.speaking(proxy.port(), TERMINAL)) {
            browser.sendBinary(utf8("x".repeat(4_097)));
            assertThat(browser.closeCode()).isEqualTo(1008);
        }
    }

    @Test
    void theTelnetStreamIsCarriedUntouched() throws Exception {
        byte[] out = {(byte) 255, (byte) 251, (byte) 201, 'H', 'i', (byte) 255, (byte) 249, 0, -1};
        byte[] in = {(byte) 255, (byte) 253, (byte) 201, 'l', 'o', 'o', 'k', '\r', '\n', 0};
        try (ServerSocket mud = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
                TestProxy proxy = new TestProxy(mud.getLocalPort());
                TestBrowser browser = TestBrowser.speaking(proxy.port(), TELNET);
                Socket player = mud.accept()) {
            player.getOutputStream().write(out);
            assertThat(browser.binaries.poll(10, TimeUnit.SECONDS)).isEqualTo(out);
            browser.sendBinary(in);
            assertThat(player.getInputStream().readNBytes(in.length)).isEqualTo(in);
            player.shutdownOutput();
            assertThat(browser.closeCode()).isEqualTo(1000);
        }
    }

    @Test
    void aTelnetClientIsToldToTryLaterWhenThereIsNoGame() throws Exception {
        int port;
        try (ServerSocket mud = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            port = mud.getLocalPort();
        }
        try (TestProxy proxy = new TestProxy(port);
                TestBrowser browser = TestBrowser.speaking(proxy.port(), TELNET)) {
            assertThat(browser.closeCode()).isEqualTo(1013);
        }
    }
}
