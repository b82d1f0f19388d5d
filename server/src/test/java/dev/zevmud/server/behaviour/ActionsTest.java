package dev.zevmud.server.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zevmud.server.kit.Dungeon;
import dev.zevmud.server.kit.FakePlayer;
import dev.zevmud.server.kit.Sketch;
import dev.zevmud.server.world.Creature;
import dev.zevmud.server.world.Item;
import dev.zevmud.server.world.LeaveReason;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What triggers do: each action once, and where it ends.
class ActionsTest {

    @TempDir Path folder;

    private Sketch sketch() {
        return new Sketch(folder);
    }

    /// On the word `go`, the goat does this.
    private Dungeon goatDoes(String acts) {
        return sketch().goat(onGo(acts)).play();
    }

    private Dungeon hallDoes(String acts) {
        return sketch().hall(onGo(acts)).play();
    }

    private static String onGo(String acts) {
        return "triggers:\n  - {on: say, words: go, do: [%s]}\n".formatted(acts);
    }

    private static Creature goat(Dungeon world) {
        return Objects.requireNonNull(world.zone().creature("goat"));
    }

    private static List<String> lying(Dungeon world, String room) {
        return world.zone().things().inRoom(room).stream()
                .map(item -> item.prototype().id())
                .toList();
    }

    private static Item chest(Dungeon world) {
        return world.zone().things().inRoom("hall").stream()
                .filter(item -> item.prototype().id().equals("chest"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void sayEmoteAndEcho() {
        Dungeon world =
                goatDoes(
                        "{say: \"Good day, {player}.\"}, {emote: nods.}, {echo: Dust falls.},"
                                + " {echo: You itch., to: player}, {echo: \"{player} itches.\", to: others},"
                                + " {echo: A bell rings., to: area}");
        FakePlayer mira = world.player("Mira", "hall");
        FakePlayer tom = world.player("Tom", "hall");
        FakePlayer ada = world.player("Ada", "yard");
        tom.forget();
        ada.forget();
        assertThat(mira.type("say go"))
                .contains("The goat says, \"Good day, Mira.\"")
                .contains("The goat nods.")
                .contains("Dust falls.")
                .contains("You itch.")
                .contains("A bell rings.")
                .doesNotContain("Mira itches");
        assertThat(tom.seen())
                .contains("Good day, Mira.")
                .contains("Dust falls.")
                .contains("Mira itches.")
                .doesNotContain("You itch.");
        assertThat(ada.seen()).isEqualTo("A bell rings.");
    }

    @Test
    void giveAndTake() {
        Dungeon world = hallDoes("{take: apple}, {give: coin}");
        FakePlayer mira = world.player("Mira", "hall");
        assertThat(mira.type("say go")).doesNotContain("coin");
        mira.type("get apple");
        assertThat(mira.type("say go")).contains("You now have a coin.");
        assertThat(mira.carries()).containsExactly("coin");
    }

    @Test
    void whoCanCarryNoMoreIsToldAndNothingGoesOn() {
        Dungeon world = hallDoes("{give: coin}, {set: paid}");
        FakePlayer mira = world.player("Mira", "hall");
        for (int n = 0; n < 20; n++) {
            mira.type("say go");
        }
        assertThat(mira.type("say go")).contains("you can carry no more");
        assertThat(mira.carries()).hasSize(20);
        mira.body().journal(mira.body().journal().withFlag("paid", 0));
        mira.type("say go");
        assertThat(mira.body().journal().flag("paid")).isZero();
    }

    @Test
    void whatAGuestWasGivenStaysWhenTheGuestLeaves() {
        Dungeon world = hallDoes("{give: coin}");
        FakePlayer guest = world.guest("Guest", "hall");
        guest.type("say go");
        assertThat(guest.carries()).containsExactly("coin");
        world.leave(guest, LeaveReason.QUIT);
        assertThat(lying(world, "hall")).contains("coin");
    }

    @Test
    void dropNoMoreThanTheMaximum() {
        Dungeon world = hallDoes("{drop: coin, room: yard, max: 2}");
        FakePlayer mira = world.player("Mira", "hall");
        mira.type("say go", "say go", "say go");
        assertThat(lying(world, "yard")).containsExactly("coin", "coin");
    }

    @Test
    void spawnForAWhile() {
        Dungeon world = hallDoes("{spawn: goat, max: 2, lasts: 30}");
        FakePlayer mira = world.player("Mira", "hall");
        mira.type("say go", "say go", "say go");
        assertThat(world.zone().creaturesIn("hall")).hasSize(3);
        mira.forget();
        world.pass(30);
        assertThat(world.zone().creaturesIn("hall")).hasSize(1);
        assertThat(mira.seen()).contains("The goat goes its way, and is gone.");
    }

    @Test
    void aSpawnedCreatureDiesForGood() {
        Dungeon world = hallDoes("{spawn: goat, room: yard}");
        FakePlayer mira = world.player("Mira", "hall");
        mira.type("say go", "n", "kill goat");
        world.pass(60);
        assertThat(mira.room()).isEqualTo("yard");
        world.pass(120);
        assertThat(world.zone().creaturesIn("yard")).isEmpty();
        assertThat(world.zone().creatures()).hasSize(1);
    }

    @Test
    void teleportGoesOnInTheOtherRoom() {
        Dungeon world = hallDoes("{teleport: cellar}, {echo: It is dark.}");
        FakePlayer mira = world.player("Mira", "hall");
        assertThat(mira.type("say go")).contains("Cellar").endsWith("It is dark.");
        assertThat(mira.room()).isEqualTo("cellar");
    }

    @Test
    void openAndClose() {
        Dungeon world =
                sketch().hall(
                                """
                                triggers:
                                  - {on: say, words: open, do: [{open: chest}]}
                                  - {on: say, words: close, do: [{close: chest}]}
                                """)
                        .play();
        FakePlayer mira = world.player("Mira", "hall");
        mira.type("say open");
        assertThat(chest(world).open()).isTrue();
        assertThat(chest(world).locked()).isFalse();
        mira.type("say close");
        assertThat(chest(world).open()).isFalse();
        assertThat(chest(world).locked()).isTrue();
    }

    @Test
    void revealToAllWhoAreThere() {
        Dungeon world = hallDoes("{reveal: down}");
        FakePlayer mira = world.player("Mira", "hall");
        FakePlayer tom = world.player("Tom", "hall");
        mira.type("say go");
        tom.type("d");
        assertThat(tom.room()).isEqualTo("cellar");
    }

    @Test
    void damageAndHeal() {
        Dungeon world = hallDoes("{damage: 60}, {heal: 25%}");
        FakePlayer mira = world.player("Mira", "hall");
        mira.type("say go");
        assertThat(mira.body().hp()).isEqualTo(65);
    }

    @Test
    void damageMayKillAndThenNothingGoesOn() {
        Dungeon world = hallDoes("{damage: 100%}, {give: coin}");
        FakePlayer mira = world.player("Mira", "hall");
        assertThat(mira.type("say go")).contains("more than you can bear");
        assertThat(mira.room()).isEqualTo("yard");
        assertThat(mira.body().hp()).isEqualTo(50);
        assertThat(mira.carries()).isEmpty();
    }

    @Test
    void flagsAreSetCountedAndTakenAway() {
        Dungeon world =
                sketch().hall(
                                """
                                triggers:
                                  - {on: say, words: one, do: [{set: visits, add: 1}]}
                                  - {on: say, words: none, do: [{set: visits, to: 0}]}
                                  - {on: say, words: how many, when: flag("visits") == 2, do: [{echo: Two!}]}
                                """)
                        .play();
        FakePlayer mira = world.player("Mira", "hall");
        mira.type("say one", "say one");
        assertThat(mira.type("say how many")).contains("Two!");
        mira.type("say none");
        assertThat(mira.body().journal().flags()).isEmpty();
    }

    @Test
    void fightAndTruce() {
        Dungeon world =
                sketch().goat(
                                """
                                triggers:
                                  - {on: say, words: war, do: [fight]}
                                  - {on: say, words: peace, do: [{truce: 60}]}
                                """)
                        .play();
        FakePlayer mira = world.player("Mira", "hall");
        assertThat(mira.type("say war")).contains("The goat comes at you!");
        assertThat(mira.body().enemy()).isSameAs(goat(world));
        mira.type("say peace");
        assertThat(mira.body().enemy()).isNull();
        assertThat(goat(world).spares(mira.id(), world.now())).isTrue();
    }

    @Test
    void talk() {
        Dungeon world = goatDoes("talk");
        FakePlayer mira = world.player("Mira", "hall");
        assertThat(mira.type("say go")).contains("Meh.").contains("1. Meh yourself.");
        assertThat(mira.body().conversation()).isNotNull();
    }

    @Test
    void advanceAQuest() {
        Dungeon world = hallDoes("{advance: bells, to: rung}");
        FakePlayer mira = world.player("Mira", "hall");
        mira.type("say go");
        assertThat(mira.body().journal().stages()).containsEntry("bells", "rung");
    }

    @Test
    void sleepAndWake() {
        Dungeon world =
                sketch().goat(
                                """
                                sleeps: true
                                triggers:
                                  - {on: say, words: wake, do: [wake, {echo: It blinks.}]}
                                  - {on: say, words: hush, do: [sleep]}
                                """)
                        .play();
        FakePlayer mira = world.player("Mira", "hall");
        assertThat(goat(world).awake()).isFalse();
        assertThat(mira.type("say wake")).contains("It blinks.");
        assertThat(goat(world).awake()).isTrue();
        assertThat(mira.type("say wake")).doesNotContain("It blinks.");
        mira.type("say hush");
        assertThat(goat(world).awake()).isFalse();
    }

    @Test
    void waitGoesOnLaterAndDoesNotBeginTwice() {
        Dungeon world = hallDoes("{echo: One.}, {wait: 3}, {echo: Two.}");
        FakePlayer mira = world.player("Mira", "hall");
        assertThat(mira.type("say go")).contains("One.").doesNotContain("Two.");
        assertThat(mira.type("say go")).doesNotContain("One.");
        world.pass(2);
        assertThat(mira.seen()).doesNotContain("Two.");
        world.pass(1);
        assertThat(mira.seen()).containsOnlyOnce("Two.");
        assertThat(mira.type("say go")).contains("One.");
    }

    @Test
    void whoWalksOutOfAWaitIsOutOfIt() {
        Dungeon world = hallDoes("{wait: 3}, {give: coin}");
        FakePlayer mira = world.player("Mira", "hall");
        mira.type("say go", "n", "s");
        world.pass(5);
        assertThat(mira.carries()).isEmpty();
    }
}
