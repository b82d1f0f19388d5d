package dev.zevmud.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zevmud.protocol.connection.ClientEvent;
import dev.zevmud.protocol.frame.ByeReason;
import dev.zevmud.protocol.frame.ClientFrame;
import dev.zevmud.protocol.frame.OutputItem;
import dev.zevmud.protocol.frame.RefusedReason;
import dev.zevmud.protocol.frame.ServerFrame;
import dev.zevmud.protocol.frame.ServerFrame.ConnectionState;
import dev.zevmud.protocol.gmcp.GmcpMessage;
import dev.zevmud.protocol.gmcp.ZevSession;
import dev.zevmud.protocol.json.ParseResult;
import dev.zevmud.proxy.TestGame.Player;
import dev.zevmud.proxy.guard.Pace;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The game goes away and comes back; the browser's socket stays.
class RestartIT {

    /// A game that keeps its one session over its restarts, at the same port.
    private static final class Game implements AutoCloseable {

        private final List<String> outputs = new ArrayList<>();
        private long executed;
        private long acknowledged;
        private final List<String> unnumbered = new ArrayList<>();
        private int tokens = 1;
        private boolean slow;
        private boolean opensLate;
        private boolean forgetful;
        private ZevSession.@Nullable Resume unanswered;
        private TestGame running;

        Game() throws IOException {
            running = TestGame.restartable(this::event);
        }

        private synchronized void event(Player player, ClientEvent event) {
            switch (event) {
                case ClientEvent.CapabilitiesChanged(var now) when now.session() -> player.greet();
                case ClientEvent.Line(String line) when unnumbered.isEmpty() -> {
                    unnumbered.add(line);
                    if (opensLate) {
                        return;
                    }
                    player.telnet.sendGmcp(
                            new ZevSession.Open("zev", "token-1", 0, 0, 900, 1).toMessage());
                }
                case ClientEvent.Line(String line) -> {
                    if (opensLate && unnumbered.size() == 1) {
                        player.telnet.sendGmcp(
                                new ZevSession.Open("zev", "token-1", 0, 0, 900, 1).toMessage());
                    }
                    unnumbered.add(line);
                    execute(player, executed + 1, line);
                }
                case ClientEvent.Gmcp(GmcpMessage message) -> {
                    if (ZevSession.parse(message)
                            instanceof ParseResult.Parsed<ZevSession>(ZevSession parsed)) {
                        session(player, parsed);
                    } else if (unanswered != null) {
                        resume(player, unanswered);
                        unanswered = null;
                    }
                }
                case ClientEvent.CapabilitiesChanged _,
                        ClientEvent.Overflow _,
                        ClientEvent.Malformed _,
                        ClientEvent.Violation _ -> {}
            }
        }

        private void session(Player player, ZevSession message) {
            switch (message) {
                case ZevSession.Input(long id, String line) when id == executed + 1 ->
                        execute(player, id, line);
                case ZevSession.Ack(long seq) -> acknowledged = seq;
                case ZevSession.Resume _ when forgetful ->
                        player.telnet.sendGmcp(
                                new ZevSession.Refused(RefusedReason.EXPIRED).toMessage());
                case ZevSession.Resume resume when slow -> unanswered = resume;
                case ZevSession.Resume resume -> resume(player, resume);
                default -> {}
            }
        }

        private void execute(Player player, long id, String line) {
            executed = id;
            outputs.add(line + " done");
            show(player, outputs.size());
            player.telnet.sendGmcp(new ZevSession.InputAck(id).toMessage());
        }

        private void resume(Player player, ZevSession.Resume asked) {
            assertThat(asked.session()).isEqualTo("zev");
            assertThat(asked.token()).isEqualTo("token-" + tokens);
            tokens++;
            player.telnet.sendGmcp(
                    new ZevSession.Resumed("token-" + tokens, asked.seq(), 0, executed, false)
                            .toMessage());
            for (long next = asked.seq() + 1; next <= outputs.size(); next++) {
                show(player, next);
            }
        }

        /// It answers a resume only when it hears another message.
        synchronized void becomeSlow() {
            slow = true;
        }

        /// It opens the session only when a line has been typed behind the name.
        synchronized void openLate() {
            opensLate = true;
        }

        /// It goes on with no session.
        synchronized void forget() {
            forgetful = true;
        }

        void awaitResume() throws InterruptedException {
            ClientEvent event;
            do {
                event = running.events.poll(10, TimeUnit.SECONDS);
            } while (event != null
                    && !(event instanceof ClientEvent.Gmcp(GmcpMessage message)
                            && ZevSession.isOne(message)));
            assertThat(event).as("a resume").isNotNull();
        }

        synchronized long acknowledged() {
            return acknowledged;
        }

        synchronized List<String> unnumbered() {
            return List.copyOf(unnumbered);
        }

        private void show(Player player, long seq) {
            player.telnet.send(List.of(TestGame.text(outputs.get((int) seq - 1))));
            player.telnet.sendGmcp(new ZevSession.Seq(seq).toMessage());
        }

        synchronized void happens(String what) {
            outputs.add(what);
        }

        void stop() throws IOException {
            running.close();
        }

        void startAgain() throws IOException {
            running = new TestGame(this::event, running.port());
        }

        @Override
        public void close() throws IOException {
            running.close();
        }
    }

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
        try (Game game = new Game();
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
        try (Game game = new Game();
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
        try (Game game = new Game();
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
        try (Game game = new Game();
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
        try (Game game = new Game();
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
        try (Game game = new Game();
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

    /// More than may wait for a game that is away is refused, aloud.
    @Test
    void aTextClientIsToldWhichLinesAreTooMany() throws Exception {
        try (Game game = new Game();
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
        Game game = new Game();
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
        try (Game game = new Game();
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
