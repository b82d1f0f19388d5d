package dev.zevmud.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zevmud.protocol.frame.ByeReason;
import dev.zevmud.protocol.frame.ClientFrame;
import dev.zevmud.protocol.frame.OutputItem;
import dev.zevmud.protocol.frame.ServerFrame;
import dev.zevmud.protocol.frame.ServerFrame.ConnectionState;
import dev.zevmud.protocol.gmcp.ZevSession;
import dev.zevmud.proxy.TestGame.Player;
import dev.zevmud.proxy.guard.Pace;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// The game goes away and comes back; the browser's socket stays.
class RestartIT {

    private static String text(ServerFrame frame) {
        return ((OutputItem.Text) ((ServerFrame.Output) frame).items().getFirst())
                .lines()
                .getFirst()
                .text();
    }

    private static boolean away(ServerFrame frame, ConnectionState state) {
        return frame instanceof ServerFrame.Status(ConnectionState now, Long retry)
                && now == state
                && retry != null
                && retry > 0;
    }

    private static void enter(TestBrowser browser) throws InterruptedException {
        browser.hello();
        browser.frame(ServerFrame.Output.class::isInstance);
        browser.send(new ClientFrame.Input(null, "Zev"));
        browser.frame(ServerFrame.Open.class::isInstance);
    }

    @Test
    void aRestartCostsAStatusAndNoLine() throws Exception {
        try (SessionGame game = new SessionGame();
                TestProxy proxy = new TestProxy(game.running.port());
                TestBrowser browser = TestBrowser.frames(proxy.port())) {
            enter(browser);
            browser.send(new ClientFrame.Input(1L, "one"));
            assertThat(text(browser.frame(ServerFrame.Output.class::isInstance)))
                    .isEqualTo("one done");
            for (int restart = 1; restart <= 3; restart++) {
                long id = restart + 1L;
                game.stop();
                browser.frame(frame -> away(frame, ConnectionState.GAME_RESTARTING));
                // Typed before the browser has heard of it: it is not passed on, and sent again.
                browser.send(new ClientFrame.Input(id, "lost " + id));
                game.happens("meanwhile " + restart);
                game.startAgain();
                ServerFrame resumed = browser.frame(ServerFrame.Resumed.class::isInstance);
                assertThat(resumed)
                        .isEqualTo(
                                new ServerFrame.Resumed(
                                        "token-" + (restart + 1),
                                        2L * restart - 1,
                                        0,
                                        id - 1,
                                        false));
                ServerFrame missed = browser.nextFrame();
                assertThat(text(missed)).isEqualTo("meanwhile " + restart);
                assertThat(missed).extracting("seq").isEqualTo(2L * restart);
                browser.send(new ClientFrame.Input(id, "again " + id));
                assertThat(text(browser.frame(ServerFrame.Output.class::isInstance)))
                        .isEqualTo("again " + id + " done");
            }
            assertThat(proxy.counted("websocket.resumed")).isEqualTo(3);
            assertThat(proxy.counted("websocket.game.reconnects")).isEqualTo(3);
            assertThat(proxy.counted("websocket.lost")).isZero();
            assertThat(browser.closed.isDone()).isFalse();
        }
    }

    /// Without its number it would be executed as a line of its own, and again when it is repeated.
    @Test
    void aNumberedLineIsNotPassedOnBeforeItsSessionGoesOn() throws Exception {
        try (SessionGame game = new SessionGame();
                TestProxy proxy = new TestProxy(game.running.port());
                TestBrowser browser = TestBrowser.frames(proxy.port())) {
            enter(browser);
            game.becomeSlow();
            game.stop();
            browser.frame(frame -> away(frame, ConnectionState.GAME_RESTARTING));
            game.startAgain();
            game.awaitResume();
            browser.send(new ClientFrame.Input(1L, "early"));
            browser.send(new ClientFrame.Gmcp("Char.Items.Inv", null));
            browser.frame(ServerFrame.Resumed.class::isInstance);
            browser.send(new ClientFrame.Input(1L, "early"));
            assertThat(text(browser.frame(ServerFrame.Output.class::isInstance)))
                    .isEqualTo("early done");
            assertThat(game.unnumbered()).containsExactly("Zev");
        }
    }

    @Test
    void aTextClientThatKnowsNoSessionsLosesNoLineEither() throws Exception {
        try (SessionGame game = new SessionGame();
                TestProxy proxy = new TestProxy(game.running.port());
                TestBrowser browser = TestBrowser.text(proxy.port())) {
            browser.textUntil(TestGame.PROMPT);
            browser.send("Zev").send("one");
            browser.textUntil("one done");
            for (int restart = 1; restart <= 3; restart++) {
                game.stop();
                browser.textUntil("[The game is restarting. Please wait a moment.]");
                browser.send("typed meanwhile " + restart).send("and more " + restart);
                game.happens("meanwhile " + restart);
                game.startAgain();
                assertThat(browser.textUntil("and more " + restart + " done"))
                        .containsSubsequence(
                                "[The game is back.]",
                                "meanwhile " + restart,
                                "typed meanwhile " + restart + " done");
            }
            assertThat(game.acknowledged()).isPositive();
            assertThat(proxy.counted("websocket.resumed")).isEqualTo(3);
            assertThat(proxy.counted("websocket.lost")).isZero();
        }
    }

    /// A line that is sent behind the name is the session's first input, whoever numbers.
    @Test
    void whatIsTypedAheadOfTheSessionIsNumberedOnBothSides() throws Exception {
        try (SessionGame game = new SessionGame();
                TestProxy proxy = new TestProxy(game.running.port());
                TestBrowser browser = TestBrowser.frames(proxy.port())) {
            game.openLate();
            browser.hello();
            browser.frame(ServerFrame.Output.class::isInstance);
            browser.send(new ClientFrame.Input(null, "Zev"));
            browser.send(new ClientFrame.Input(null, "ahead"));
            assertThat(browser.frame(ServerFrame.Open.class::isInstance))
                    .extracting("inputId")
                    .isEqualTo(1L);
            browser.send(new ClientFrame.Input(2L, "two"));
            assertThat(text(browser.frame(ServerFrame.Output.class::isInstance)))
                    .isEqualTo("ahead done");
            assertThat(text(browser.frame(ServerFrame.Output.class::isInstance)))
                    .isEqualTo("two done");
        }
        try (SessionGame game = new SessionGame();
                TestProxy proxy = new TestProxy(game.running.port());
                TestBrowser browser = TestBrowser.text(proxy.port())) {
            game.openLate();
            browser.textUntil(TestGame.PROMPT);
            browser.send("Zev").send("ahead").send("two");
            browser.textUntil("two done");
            game.stop();
            game.startAgain();
            browser.textUntil("The game is back.");
            browser.send("three");
            assertThat(browser.textUntil("three done")).doesNotContain("two", "ahead");
        }
    }

    @Test
    void aTextClientIsToldWhatAGameThatForgotItsSessionHasNotHeard() throws Exception {
        try (SessionGame game = new SessionGame();
                TestProxy proxy = new TestProxy(game.running.port());
                TestBrowser browser = TestBrowser.text(proxy.port())) {
            browser.textUntil(TestGame.PROMPT);
            browser.send("Zev").send("one");
            browser.textUntil("one done");
            game.forget();
            game.stop();
            browser.textUntil("[The game is restarting. Please wait a moment.]");
            browser.send("two").send("three");
            game.startAgain();
            browser.textUntil("[The last 2 lines that you typed were not heard.]");
        }
    }

    /// It may be a password.
    @Test
    void whatIsTypedAtALogInThatIsAwayIsNotShownAgain() throws Exception {
        SessionGame game = new SessionGame();
        game.stop();
        try (TestProxy proxy = new TestProxy(game.running.port());
                TestBrowser browser = TestBrowser.text(proxy.port())) {
            browser.textUntil("out of reach");
            browser.send("the quiet lantern");
            assertThat(browser.textUntil("when the game asks for it.]")).doesNotContain("lantern");
        }
    }

    /// More than may wait for a game that is away is refused, aloud.
    @Test
    void aTextClientIsToldWhichLinesAreTooMany() throws Exception {
        try (SessionGame game = new SessionGame();
                TestProxy proxy =
                        new TestProxy(
                                game.running.port(),
                                new Pace(1_000, Duration.ofMinutes(1), 1_000),
                                100,
                                "*");
                TestBrowser browser = TestBrowser.text(proxy.port())) {
            browser.textUntil(TestGame.PROMPT);
            browser.send("Zev").send("one");
            browser.textUntil("one done");
            game.stop();
            browser.textUntil("[The game is restarting. Please wait a moment.]");
            for (int line = 1; line <= 129; line++) {
                browser.send("line " + line);
            }
            browser.textUntil("[Not heard: line 129]");
            game.startAgain();
            assertThat(browser.textUntil("line 128 done")).doesNotContain("line 129");
        }
    }

    @Test
    void whoComesWhileTheGameIsAwayIsLetInWhenItIsBack() throws Exception {
        SessionGame game = new SessionGame();
        game.stop();
        try (TestProxy proxy = new TestProxy(game.running.port());
                TestBrowser frames = TestBrowser.frames(proxy.port());
                TestBrowser text = TestBrowser.text(proxy.port())) {
            frames.hello();
            frames.frame(frame -> away(frame, ConnectionState.GAME_UNREACHABLE));
            assertThat(text.next()).contains("out of reach");
            game.startAgain();
            frames.frame(ServerFrame.Output.class::isInstance);
            text.textUntil("The game is back.");
        } finally {
            game.close();
        }
    }

    @Test
    void aGameThatSendsPlayersAwayForGoodIsNotCalledAgain() throws Exception {
        try (SessionGame game = new SessionGame();
                TestProxy proxy = new TestProxy(game.running.port());
                TestBrowser browser = TestBrowser.frames(proxy.port())) {
            enter(browser);
            Player player = game.running.player();
            player.telnet.sendGmcp(new ZevSession.Bye(ByeReason.TAKEN_OVER, false).toMessage());
            player.flush();
            player.socket.close();
            assertThat(browser.nextFrame())
                    .isEqualTo(new ServerFrame.Bye(ByeReason.TAKEN_OVER, false));
            assertThat(browser.closeCode()).isEqualTo(4001);
        }
    }
}
