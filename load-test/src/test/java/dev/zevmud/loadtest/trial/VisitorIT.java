package dev.zevmud.loadtest.trial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zevmud.loadtest.bot.ScriptedGame;
import dev.zevmud.protocol.frame.ByeReason;
import dev.zevmud.protocol.gmcp.ZevSession;
import java.time.Duration;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// One visitor at a game that a test plays by hand.
class VisitorIT {

    private static final Duration PATIENCE = Duration.ofMillis(400);

    private ScriptedGame game;
    private Tally tally;
    private Thread visitor;

    @BeforeEach
    void comes() throws Exception {
        game = new ScriptedGame();
        var options =
                new Options(
                        game.address(),
                        1,
                        Duration.ZERO,
                        Duration.ofSeconds(2),
                        Duration.ofMillis(100),
                        PATIENCE,
                        LogIn.GUESTS,
                        new Mix(Map.of(Deed.LOOK, 1)),
                        0,
                        new Limits(0, 0),
                        null,
                        null);
        var schedule = new Schedule(options, System.nanoTime());
        tally = new Tally(schedule);
        visitor =
                Thread.ofVirtual()
                        .start(
                                new Visitor(
                                        options,
                                        schedule,
                                        "run",
                                        0,
                                        tally,
                                        new SplittableRandom(0)));
        game.accept();
        game.prompt("Account name, or \"new\", or \"guest\": ");
        assertThat(game.next()).isEqualTo("guest");
        game.say(new ZevSession.Open("the session", "token 1", 0, 0, 900));
    }

    @AfterEach
    void leaves() throws Exception {
        visitor.interrupt();
        visitor.join(Duration.ofSeconds(10));
        game.close();
    }

    private String typed() throws Exception {
        return ((ZevSession.Input) game.nextButAcks()).line();
    }

    /// Answers until the visitor has left.
    private Figures playOn(long seq) throws Exception {
        String line = typed();
        for (long next = seq; !line.equals("quit"); next++) {
            game.show(next, line.equals("look") ? "Exits: none" : "You say, \"" + said(line) + '"');
            line = typed();
        }
        game.say(new ZevSession.Bye(ByeReason.QUIT, false));
        visitor.join(Duration.ofSeconds(10));
        return tally.figures(1);
    }

    private static String said(String line) {
        return line.substring("say ".length());
    }

    @Test
    void answersAreCountedAndTheEndIsNoMistake() throws Exception {
        Figures figures = playOn(1);
        assertThat(figures.errors()).isEmpty();
        assertThat(figures.mostPlayers()).isOne();
        assertThat(figures.commands().get("look").count()).isGreaterThan(2);
        assertThat(tally.inPlay()).isZero();
    }

    @Test
    void whatComesByItselfIsNoAnswer() throws Exception {
        assertThat(typed()).isEqualTo("look");
        game.show(1, "Mira says, \"hello\"");
        assertThat(game.hears(Duration.ofMillis(150))).isFalse();
        game.show(2, "Exits: none");
        assertThat(playOn(3).errors()).isEmpty();
    }

    @Test
    void aMissingAnswerIsCountedAndALateOneIsNotTakenForTheNext() throws Exception {
        assertThat(typed()).isEqualTo("look");
        String word = typed();
        assertThat(word).startsWith("say ");
        game.show(1, "Exits: none");
        assertThat(game.hears(Duration.ofMillis(150))).isFalse();
        game.show(2, "You say, \"" + said(word) + '"');
        Figures figures = playOn(3);
        assertThat(figures.errors()).isEqualTo(Map.of("no answer", 1L));
        assertThat(figures.commands().get("say").count()).isOne();
    }

    @Test
    void aSlowAnswerMakesTheNextOnesLateToo() throws Exception {
        assertThat(typed()).isEqualTo("look");
        assertThat(game.hears(Duration.ofMillis(350))).isFalse();
        game.show(1, "Exits: none");
        Percentiles answers = playOn(2).answers();
        assertThat(answers.max()).isGreaterThan(350);
        // The next two were due within 300 ms of the first.
        assertThat(answers.p90()).isGreaterThan(50);
    }

    @Test
    void aLostConnectionIsCountedAndTheVisitorComesBack() throws Exception {
        assertThat(typed()).isEqualTo("look");
        game.hangUp();
        game.accept();
        assertThat(game.next()).isEqualTo(new ZevSession.Resume("the session", "token 1", 0));
        game.say(new ZevSession.Resumed("token 2", 0, 2, 0, false));
        assertThat(playOn(3).errors()).isEqualTo(Map.of("connection lost", 1L, "output lost", 1L));
    }

    @Test
    void beingTurnedOutIsCounted() throws Exception {
        typed();
        game.say(new ZevSession.Bye(ByeReason.KICKED, false));
        visitor.join(Duration.ofSeconds(10));
        assertThat(tally.figures(1).errors()).isEqualTo(Map.of("turned out by the game", 1L));
    }
}
