package dev.zevmud.loadtest.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zevmud.protocol.frame.ByeReason;
import dev.zevmud.protocol.frame.RefusedReason;
import dev.zevmud.protocol.gmcp.ZevSession;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BotIT {

    private final Journal journal = new Journal();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private ScriptedGame game;
    private Bot bot;

    @BeforeEach
    void connect() throws IOException {
        game = new ScriptedGame();
        bot = bot(Duration.ofSeconds(10));
    }

    private Bot bot(Duration patience) {
        return new Bot(
                new Persona("mira", "the quiet lantern", "Mira", "mage"),
                () -> List.of(game.address()),
                patience,
                journal);
    }

    @AfterEach
    void close() {
        threads.shutdownNow();
        game.close();
        bot.close();
    }

    private void enter() throws Exception {
        Future<?> entered = threads.submit(bot::enter);
        game.accept();
        game.prompt("Account name, or \"new\", or \"guest\": ");
        assertThat(game.next()).isEqualTo("mira");
        game.prompt("Password: ");
        assertThat(game.next()).isEqualTo("the quiet lantern");
        game.say(new ZevSession.Open("the session", "token 1", 0, 10, 900));
        entered.get(10, TimeUnit.SECONDS);
    }

    /// In play, the bot has asked for the cup, and the game has heard the command and its word.
    private Future<Answer> asked() throws Exception {
        enter();
        Future<Answer> answer = threads.submit(() -> bot.ask("get cup"));
        game.nextButAcks();
        game.nextButAcks();
        return answer;
    }

    @Test
    void aCommandAndItsWordAreNumberedAndItsAnswerIsAllThatWasShown() throws Exception {
        enter();
        Future<Answer> answer = threads.submit(() -> bot.ask("get cup"));
        assertThat(game.nextButAcks()).isEqualTo(new ZevSession.Input(11, "get cup"));
        assertThat(game.nextButAcks()).isEqualTo(new ZevSession.Input(12, "say tok-Mira-12"));
        game.show(1, "You take the cup.");
        game.show(2, "You say, \"tok-Mira-12\"");
        assertThat(answer.get(10, TimeUnit.SECONDS))
                .isEqualTo(new Answer.Seen("You take the cup.\nYou say, \"tok-Mira-12\"\n"));
    }

    @Test
    void aCutInTheMiddleOfAnAnswerIsNotNoticedByTheScript() throws Exception {
        Future<Answer> answer = asked();
        game.show(1, "You take the cup.");
        game.say(new ZevSession.InputAck(11));
        game.hangUp();
        game.accept();
        assertThat(game.next()).isEqualTo(new ZevSession.Resume("the session", "token 1", 1));
        game.say(new ZevSession.Resumed("token 2", 1, 0, 12, false));
        assertThat(game.nextButAcks()).isEqualTo(new ZevSession.Input(12, "say tok-Mira-12"));
        game.show(2, "You say, \"tok-Mira-12\"");
        assertThat(answer.get(10, TimeUnit.SECONDS))
                .isEqualTo(new Answer.Seen("You take the cup.\nYou say, \"tok-Mira-12\"\n"));
        assertThat(journal.events(BotEvent.Fault.class)).isEmpty();
    }

    @Test
    void whatAGameShowedBeforeItDiedUnsavedHasNotHappened() throws Exception {
        Future<Answer> answer = asked();
        game.show(1, "You take the cup.");
        game.hangUp();
        game.accept();
        game.next();
        game.say(new ZevSession.Resumed("token 2", 0, 0, 10, true));
        assertThat(game.nextButAcks()).isEqualTo(new ZevSession.Input(11, "get cup"));
        assertThat(game.nextButAcks()).isEqualTo(new ZevSession.Input(12, "say tok-Mira-12"));
        game.show(1, "You see no \"cup\" here.");
        game.show(2, "You say, \"tok-Mira-12\"");
        assertThat(answer.get(10, TimeUnit.SECONDS))
                .isEqualTo(new Answer.Seen("You see no \"cup\" here.\nYou say, \"tok-Mira-12\"\n"));
    }

    @Test
    void whatWasSavedAndNeverShownIsUnseen() throws Exception {
        Future<Answer> answer = asked();
        game.hangUp();
        game.accept();
        game.next();
        game.say(new ZevSession.Resumed("token 2", 0, 0, 12, true));
        assertThat(answer.get(10, TimeUnit.SECONDS)).isInstanceOf(Answer.Unseen.class);
    }

    @Test
    void aRefusedResumeIsALogIn() throws Exception {
        Future<Answer> answer = asked();
        game.hangUp();
        game.accept();
        game.next();
        game.say(new ZevSession.Refused(RefusedReason.EXPIRED));
        game.prompt("Account name, or \"new\", or \"guest\": ");
        assertThat(game.next()).isEqualTo("mira");
        game.say(new ZevSession.Open("another session", "token 1", 0, 11, 900));
        assertThat(game.nextButAcks()).isEqualTo(new ZevSession.Input(12, "say tok-Mira-12"));
        game.show(1, "You say, \"tok-Mira-12\"");
        assertThat(answer.get(10, TimeUnit.SECONDS)).isInstanceOf(Answer.Unseen.class);
    }

    @Test
    void aMissingOutputIsAFault() throws Exception {
        enter();
        Future<String> seen = threads.submit(() -> bot.await("third"));
        game.show(1, "first");
        game.show(3, "third");
        seen.get(10, TimeUnit.SECONDS);
        assertThat(journal.events(BotEvent.Fault.class))
                .extracting(BotEvent.Fault::what)
                .containsExactly("output 3 came after 1");
    }

    @Test
    void goodbyeEndsItAndAWaitingScriptIsTold() throws Exception {
        enter();
        Future<Answer> answer = threads.submit(() -> bot.ask("look"));
        game.nextButAcks();
        game.say(new ZevSession.Bye(ByeReason.TAKEN_OVER, false));
        assertThatThrownBy(() -> answer.get(10, TimeUnit.SECONDS))
                .hasRootCauseInstanceOf(BotException.class)
                .hasMessageContaining("TAKEN_OVER");
        assertThat(bot.hasEnded()).isTrue();
    }

    @Test
    void whoHadLeftWhenTheGameDiedLeavesAgain() throws Exception {
        enter();
        Future<?> left = threads.submit(bot::quit);
        assertThat(game.nextButAcks()).isEqualTo(new ZevSession.Input(11, "quit"));
        game.hangUp();
        game.accept();
        game.next();
        game.say(new ZevSession.Refused(RefusedReason.UNKNOWN));
        game.prompt("Account name, or \"new\", or \"guest\": ");
        assertThat(game.next()).isEqualTo("mira");
        game.say(new ZevSession.Open("another session", "token 1", 0, 11, 900));
        assertThat(game.nextButAcks()).isEqualTo(new ZevSession.Input(12, "quit"));
        game.say(new ZevSession.Bye(ByeReason.QUIT, false));
        left.get(10, TimeUnit.SECONDS);
    }

    @Test
    void patienceEnds() throws Exception {
        bot.close();
        bot = bot(Duration.ofMillis(50));
        assertThatThrownBy(bot::enter)
                .isInstanceOf(BotException.class)
                .hasMessageContaining("to be in play");
    }
}
