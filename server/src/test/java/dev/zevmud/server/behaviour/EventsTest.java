package dev.zevmud.server.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zevmud.server.kit.Dungeon;
import dev.zevmud.server.kit.FakePlayer;
import dev.zevmud.server.kit.Sketch;
import dev.zevmud.server.quest.Quests;
import dev.zevmud.server.world.Turn;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What sets triggers off: each event once, and who hears it.
class EventsTest {

    @TempDir Path folder;

    private static String echo(String event, String text) {
        return "triggers:\n  - {%s, do: [{echo: %s}]}\n".formatted(event, text);
    }

    private Sketch sketch() {
        return new Sketch(folder);
    }

    @Test
    void entering() {
        Dungeon world = sketch().hall(echo("on: enter", "A draught stirs.")).play();
        FakePlayer mira = world.player("Mira", "yard");
        assertThat(mira.seen()).doesNotContain("draught");
        assertThat(mira.type("s")).contains("A draught stirs.");
    }

    @Test
    void leavingIsSeenByThoseWhoStay() {
        Dungeon world =
                sketch().hall(echo("on: leave", "\"The door slams behind {player}.\"")).play();
        FakePlayer tom = world.player("Tom", "hall");
        FakePlayer mira = world.player("Mira", "hall");
        assertThat(mira.type("n")).doesNotContain("slams");
        assertThat(tom.seen()).contains("The door slams behind Mira.");
    }

    @Test
    void sayingTheWords() {
        Dungeon world =
                sketch().goat(echo("on: say, words: [\"open * door\", steal*]", "It listens."))
                        .play();
        FakePlayer mira = world.player("Mira", "hall");
        assertThat(mira.type("say Please, OPEN the old oak door!")).contains("It listens.");
        assertThat(mira.type("say no stealing here")).contains("It listens.");
        assertThat(mira.type("say open")).doesNotContain("It listens.");
        assertThat(mira.type("say door, open")).doesNotContain("It listens.");
    }

    @Test
    void givingWhatACreatureWants() {
        Dungeon world = sketch().goat(echo("on: give, item: apple", "It chews.")).play();
        FakePlayer mira = world.player("Mira", "hall");
        FakePlayer tom = world.player("Tom", "hall");
        mira.type("get apple");
        tom.forget();
        assertThat(mira.type("give apple to goat"))
                .contains("You give the apple to a goat.")
                .contains("It chews.");
        assertThat(tom.seen()).contains("Mira gives an apple to the goat.").contains("It chews.");
        assertThat(mira.carries()).isEmpty();
    }

    @Test
    void aCreatureTakesNothingElse() {
        Dungeon world =
                sketch().goat(
                                """
                                triggers:
                                  - {on: give, item: coin, do: [{echo: It chews.}]}
                                  - {on: give, item: apple, when: player.level > 5, do: [{echo: It chews.}]}
                                """)
                        .play();
        FakePlayer mira = world.player("Mira", "hall");
        mira.type("get apple");
        assertThat(mira.type("give apple to goat")).contains("has no use for gifts");
        assertThat(mira.carries()).containsExactly("apple");
    }

    @Test
    void getting() {
        Dungeon world =
                sketch().hall(echo("on: get, item: apple", "A twig snaps."))
                        .bell(echo("on: get", "It rings."))
                        .place("- {item: bell, room: hall}\n")
                        .play();
        FakePlayer mira = world.player("Mira", "hall");
        assertThat(mira.type("get apple")).contains("A twig snaps.").doesNotContain("It rings.");
        assertThat(mira.type("get bell")).contains("It rings.").doesNotContain("A twig snaps.");
    }

    @Test
    void usingAThingThatIsOtherwiseGoodForNothing() {
        Dungeon world =
                sketch().bell(echo("on: use", "It rings."))
                        .place("- {item: bell, room: hall}\n- {item: coin, room: hall}\n")
                        .play();
        FakePlayer mira = world.player("Mira", "hall");
        mira.type("get bell", "get coin");
        assertThat(mira.type("use bell")).isEqualTo("It rings.");
        assertThat(mira.type("use coin")).doesNotContain("It rings.").contains("coin");
    }

    @Test
    void usingUpSomethingWhereItMatters() {
        Dungeon world = sketch().hall(echo("on: use, item: apple", "Crumbs fall.")).play();
        FakePlayer mira = world.player("Mira", "hall");
        mira.type("get apple");
        assertThat(mira.type("eat apple")).contains("Crumbs fall.");
    }

    @Test
    void killing() {
        Dungeon world = sketch().goat(echo("on: kill", "Silence.")).play();
        FakePlayer mira = world.player("Mira", "hall");
        mira.type("kill goat");
        mira.forget();
        world.pass(60);
        assertThat(mira.seen()).containsOnlyOnce("Silence.");
    }

    @Test
    void aTimerRunsAgainAndAgain() {
        Dungeon world = sketch().hall(echo("on: timer, every: 10", "Drip.")).play();
        FakePlayer mira = world.player("Mira", "hall");
        world.pass(31);
        assertThat(mira.seen().split("Drip\\.", -1)).hasSize(4);
    }

    @Test
    void aTimerMayRunForEachPlayerThere() {
        Dungeon world =
                sketch().hall(
                                """
                                triggers:
                                  - on: timer
                                    every: 10
                                    each: true
                                    when: player.name == "Mira"
                                    do: [{echo: You sneeze., to: player}]
                                """)
                        .play();
        FakePlayer mira = world.player("Mira", "hall");
        FakePlayer tom = world.player("Tom", "hall");
        world.pass(10);
        assertThat(mira.seen()).contains("You sneeze.");
        assertThat(tom.seen()).doesNotContain("You sneeze.");
    }

    @Test
    void dawnComesOnceADay() {
        Dungeon world = sketch().hall(echo("on: time, at: dawn", "A cock crows.")).play();
        FakePlayer mira = world.player("Mira", "hall");
        world.pass(5 * 150 - 1);
        assertThat(mira.seen()).doesNotContain("crows");
        world.pass(1);
        assertThat(mira.seen()).contains("A cock crows.");
        world.pass(23 * 150);
        assertThat(mira.seen()).containsOnlyOnce("A cock crows.");
    }

    @Test
    void aStepOfAQuest() {
        Dungeon world =
                sketch().area(
                                echo(
                                        "on: quest, quest: bells, stage: rung",
                                        "Far off a bell answers."))
                        .play();
        FakePlayer mira = world.player("Mira", "hall");
        Turn turn = new Turn(world.now(), new Random(1));
        Quests.advance(world.zone(), mira.body(), "bells", "heard", turn);
        assertThat(turn.shown().toString()).doesNotContain("Far off a bell answers.");
        Quests.advance(world.zone(), mira.body(), "bells", "rung", turn);
        assertThat(turn.shown().get(mira.id()).toString()).contains("Far off a bell answers.");
        assertThat(mira.body().journal().stages()).containsEntry("bells", "rung");
    }

    @Test
    void whatTheAreaSaysHoldsInEveryRoom() {
        Dungeon world = sketch().area(echo("on: enter", "It smells of goat.")).play();
        FakePlayer mira = world.player("Mira", "hall");
        assertThat(mira.seen()).contains("It smells of goat.");
        assertThat(mira.type("n")).contains("It smells of goat.");
    }

    @Test
    void aThingHearsWhereverItIsCarried() {
        Dungeon world =
                sketch().bell(echo("on: say, words: [ring]", "It rings."))
                        .place("- {item: bell, room: hall}\n")
                        .play();
        FakePlayer mira = world.player("Mira", "hall");
        mira.type("get bell", "n");
        assertThat(mira.type("say ring")).contains("It rings.");
    }
}
