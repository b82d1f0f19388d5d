package dev.zevmud.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zevmud.protocol.connection.ClientEvent;
import dev.zevmud.protocol.frame.ByeReason;
import dev.zevmud.protocol.frame.ClientFrame;
import dev.zevmud.protocol.frame.Frames;
import dev.zevmud.protocol.frame.OutputItem;
import dev.zevmud.protocol.frame.RefusedReason;
import dev.zevmud.protocol.frame.ServerFrame;
import dev.zevmud.protocol.gmcp.Char;
import dev.zevmud.protocol.gmcp.GmcpMessage;
import dev.zevmud.protocol.gmcp.ZevSession;
import dev.zevmud.protocol.json.ParseResult;
import dev.zevmud.proxy.TestGame.Player;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// `v1.session.zev-mud` through real sockets on both sides.
class FramesIT {

    /// Greets when the client's capabilities are known, opens a session on the first line, answers
    /// each numbered input.
    private static void play(Player player, ClientEvent event) {
        switch (event) {
            case ClientEvent.CapabilitiesChanged(var now) when now.session() -> player.greet();
            case ClientEvent.Line(String name) -> {
                player.open();
                player.output(TestGame.text("Hello " + name + "."), TestGame.prompt("> "));
            }
            case ClientEvent.Gmcp(GmcpMessage message) -> {
                if (ZevSession.parse(message)
                        instanceof ParseResult.Parsed<ZevSession>(ZevSession parsed)) {
                    session(player, parsed);
                }
            }
            case ClientEvent.CapabilitiesChanged _,
                    ClientEvent.Overflow _,
                    ClientEvent.Malformed _,
                    ClientEvent.Violation _ -> {}
        }
    }

    private static void session(Player player, ZevSession message) {
        switch (message) {
            case ZevSession.Input(long id, String line) -> {
                if (line.equals("quit")) {
                    player.output(TestGame.text("Farewell."));
                    player.telnet.sendGmcp(new ZevSession.Bye(ByeReason.QUIT, false).toMessage());
                } else {
                    GmcpMessage vitals = new Char.Vitals(1, 2, 3, 4, 5, 6).toMessage();
                    player.output(
                            TestGame.text("You " + line + "."),
                            new OutputItem.Gmcp(vitals.name(), vitals.data()),
                            TestGame.prompt("> "));
                    player.telnet.sendGmcp(new ZevSession.InputAck(id).toMessage());
                }
            }
            case ZevSession.Resume _ -> {
                player.telnet.sendGmcp(new ZevSession.Refused(RefusedReason.EXPIRED).toMessage());
                player.greetAgain();
            }
            default -> {}
        }
    }

    private static ServerFrame status(ServerFrame.ConnectionState state) {
        return new ServerFrame.Status(state, null);
    }

    private static String shown(ServerFrame frame) {
        StringBuilder text = new StringBuilder();
        if (frame instanceof ServerFrame.Output output) {
            for (OutputItem item : output.items()) {
                switch (item) {
                    case OutputItem.Text(var lines) ->
                            lines.forEach(line -> text.append(line.text()));
                    case OutputItem.Prompt(var spans) ->
                            spans.forEach(span -> text.append(span.text()));
                    case OutputItem.Gmcp(var name, var _) ->
                            text.append('<').append(name).append('>');
                    case OutputItem.Echo(boolean on) -> text.append(on ? "<echo>" : "<no echo>");
                }
            }
        }
        return text.toString();
    }

    @Test
    void aPlayerLogsInPlaysAndQuits() throws Exception {
        try (TestGame game = new TestGame(FramesIT::play);
                TestProxy proxy = new TestProxy(game.port());
                TestBrowser browser = TestBrowser.frames(proxy.port())) {
            browser.hello();
            assertThat(browser.subprotocol()).isEqualTo(Frames.SUBPROTOCOL);
            assertThat(browser.nextFrame())
                    .isEqualTo(status(ServerFrame.ConnectionState.CONNECTING));
            assertThat(browser.nextFrame()).isEqualTo(status(ServerFrame.ConnectionState.ONLINE));
            ServerFrame greeting = browser.nextFrame();
            assertThat(greeting)
                    .isEqualTo(
                            new ServerFrame.Output(
                                    null,
                                    List.of(
                                            TestGame.text(TestGame.GREETING),
                                            TestGame.prompt(TestGame.PROMPT))));
            Player player = game.player();
            assertThat(player.telnet.capabilities().columns()).isEqualTo(100);
            assertThat(player.telnet.capabilities().clientName()).isEqualTo("test");
            assertThat(player.telnet.capabilities().trace()).matches("[0-9a-f]{32}");

            browser.send(new ClientFrame.Input(null, "Žluťoučký"));
            assertThat(browser.nextFrame())
                    .isEqualTo(
                            new ServerFrame.Open(
                                    "zev",
                                    "token",
                                    0,
                                    0,
                                    900,
                                    new ServerFrame.Mud("zev-mud", "1.2.3")));
            assertThat(browser.nextFrame())
                    .isEqualTo(
                            new ServerFrame.Output(
                                    1L,
                                    List.of(
                                            TestGame.text("Hello Žluťoučký."),
                                            TestGame.prompt("> "))));
            browser.send(new ClientFrame.Input(1L, "look"));
            ServerFrame second = browser.nextFrame();
            assertThat(shown(second)).isEqualTo("You look.<Char.Vitals>> ");
            assertThat(second).extracting("seq").isEqualTo(2L);
            assertThat(browser.nextFrame()).isEqualTo(new ServerFrame.Ack(1));
            browser.send(new ClientFrame.Ack(2));

            for (long id = 2; id <= 11; id++) {
                browser.send(new ClientFrame.Input(id, "wave " + id));
            }
            for (long id = 2; id <= 11; id++) {
                long expected = id;
                assertThat(shown(browser.frame(ServerFrame.Output.class::isInstance)))
                        .isEqualTo("You wave " + id + ".<Char.Vitals>> ");
                browser.frame(frame -> frame.equals(new ServerFrame.Ack(expected)));
            }
            browser.send(new ClientFrame.Size(120, 50));
            browser.send(new ClientFrame.Input(12L, "quit"));
            assertThat(shown(browser.nextFrame())).isEqualTo("Farewell.");
            player.socket.shutdownOutput();
            assertThat(browser.nextFrame()).isEqualTo(new ServerFrame.Bye(ByeReason.QUIT, false));
            assertThat(browser.closeCode()).isEqualTo(1000);
            assertThat(player.telnet.capabilities().columns()).isEqualTo(120);
        }
    }

    @Test
    void outputThatComesInPiecesIsShownWhole() throws Exception {
        try (TestGame game = new TestGame(FramesIT::play);
                TestProxy proxy = new TestProxy(game.port());
                TestBrowser browser = TestBrowser.frames(proxy.port())) {
            browser.hello();
            browser.frame(ServerFrame.Output.class::isInstance);
            browser.send(new ClientFrame.Input(null, "Zev"));
            browser.frame(ServerFrame.Output.class::isInstance);
            Player player = game.player();
            player.output(TestGame.text("Říkáš: žluťoučký kůň 🐎"), TestGame.prompt("> "));
            for (byte b : player.telnet.takeOutput()) {
                player.socket.getOutputStream().write(b);
            }
            assertThat(browser.nextFrame())
                    .isEqualTo(
                            new ServerFrame.Output(
                                    2L,
                                    List.of(
                                            TestGame.text("Říkáš: žluťoučký kůň 🐎"),
                                            TestGame.prompt("> "))));
        }
    }

    @Test
    void anAttemptToResumeGoesToTheGame() throws Exception {
        try (TestGame game = new TestGame(FramesIT::play);
                TestProxy proxy = new TestProxy(game.port());
                TestBrowser browser = TestBrowser.frames(proxy.port())) {
            browser.send(
                    new ClientFrame.Hello(
                            "test", "1", 80, 24, new ClientFrame.Resume("zev", "old", 7), null));
            browser.nextFrame();
            browser.nextFrame();
            assertThat(browser.nextFrame())
                    .isEqualTo(new ServerFrame.Refused(RefusedReason.EXPIRED));
            assertThat(shown(browser.nextFrame())).isEqualTo(TestGame.GREETING + TestGame.PROMPT);
            assertThat(game.events)
                    .anyMatch(event -> event.toString().contains("Zev.Session.Resume"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "look",
                "{\"type\":\"input\",\"line\":\"before hello\"}",
                "{\"type\":\"open\"}",
                "[]"
            })
    void whatIsNotUnderstoodIsToldThenClosed(String message) throws Exception {
        try (TestGame game = new TestGame(FramesIT::play);
                TestProxy proxy = new TestProxy(game.port());
                TestBrowser browser = TestBrowser.frames(proxy.port())) {
            browser.send(message);
            assertThat(browser.nextFrame()).isEqualTo(new ServerFrame.Bye(ByeReason.KICKED, false));
            assertThat(browser.closeCode()).isEqualTo(1008);
        }
    }

    @Test
    void aMessageThatIsTooLongClosesOnlyItsOwnConnection() throws Exception {
        try (TestGame game = new TestGame(FramesIT::play);
                TestProxy proxy = new TestProxy(game.port());
                TestBrowser other = TestBrowser.frames(proxy.port());
                TestBrowser browser = TestBrowser.frames(proxy.port())) {
            other.hello();
            other.frame(ServerFrame.Output.class::isInstance);
            browser.hello();
            browser.frame(ServerFrame.Output.class::isInstance);
            browser.sendWhatIsRefused(
                    Frames.write(new ClientFrame.Input(null, "x".repeat(1_000_000))));
            assertThat(browser.closeCode()).isEqualTo(1009);
            other.send(new ClientFrame.Input(null, "Zev"));
            other.frame(ServerFrame.Open.class::isInstance);
        }
    }
}
