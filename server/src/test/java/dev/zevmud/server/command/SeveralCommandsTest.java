package dev.zevmud.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zevmud.server.kit.Dungeon;
import dev.zevmud.server.kit.Realm;
import dev.zevmud.server.kit.TwoAreas;
import dev.zevmud.server.world.Turn;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// What an alias stands for, executed by the zone.
class SeveralCommandsTest {

    @Test
    void severalCommandsAreOneInputAndAreNeverDoneTwice() {
        var dungeon = new Dungeon();
        var mira = dungeon.player("Mira", "room4");
        assertThat(mira.type(7, "get potion\nwho\ndrink potion\n"))
                .contains("You take")
                .contains("You drain");
        assertThat(mira.carries()).isEmpty();
        assertThat(mira.body().lastInput()).isEqualTo(7);
        assertThat(mira.type(7, "get potion\nwest\n")).isEmpty();
        assertThat(mira.room()).isEqualTo("room4");
    }

    @Test
    void aStepOutOfTheAreaEndsItAndTheInputIsExecutedAllTheSame() {
        var realm = new Realm(TwoAreas.all());
        var mira = realm.player("Mira", "meadow:gate");
        assertThat(mira.type("get apple\nnorth\nget all\n")).contains("left undone");
        assertThat(realm.zone(mira.id()).id()).isEqualTo("wood");
        assertThat(mira.carries()).containsExactly("apple");
    }

    @Test
    void aTurnKnowsWhetherItsInputIsMoreThanTheStep() {
        var dungeon = new Dungeon();
        var mira = dungeon.player("Mira", "room8");
        var interpreter = new Interpreter();
        var one = new Turn(dungeon.now(), new Random(1));
        interpreter.execute(dungeon.zone(), mira.id(), 0, "south\n", one);
        assertThat(one.departs(mira.id())).isTrue();
        assertThat(one.executedSeveral()).isFalse();
        var several = new Turn(dungeon.now(), new Random(1));
        interpreter.execute(dungeon.zone(), mira.id(), 0, "look\nsouth\n", several);
        assertThat(several.departs(mira.id())).isTrue();
        assertThat(several.executedSeveral()).isTrue();
    }
}
