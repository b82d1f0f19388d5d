package dev.zevmud.server.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zevmud.server.kit.Dungeon;
import dev.zevmud.server.kit.FakePlayer;
import dev.zevmud.server.kit.Sketch;
import dev.zevmud.server.world.trigger.Quarantine;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A trigger that goes wrong is taken out of play and told of once; everything else goes on.
class QuarantineTest {

    @TempDir Path folder;

    private static List<String> out(Dungeon world) {
        return world.zone().reactions().quarantined().stream().map(Quarantine::trigger).toList();
    }

    @Test
    void aConditionThatCannotBeWorkedOut() {
        Dungeon world =
                new Sketch(folder)
                        .hall(
                                """
                                triggers:
                                  - {on: say, words: go, when: 10 / (player.level - 1) > 2, do: [{echo: Never.}]}
                                  - {on: say, words: go, do: [{echo: Still here.}]}
                                """)
                        .play();
        FakePlayer mira = world.player("Mira", "hall");
        assertThat(mira.type("say go")).contains("Still here.").doesNotContain("Never.");
        assertThat(world.reported()).hasSize(1);
        Quarantine report = world.reported().getFirst();
        assertThat(report.area()).isEqualTo("sketch");
        assertThat(report.trigger()).isEqualTo("sketch/room/hall/1");
        assertThat(report.cause()).contains("10 / (player.level - 1) > 2").contains("zero");
        assertThat(mira.type("say go")).contains("Still here.");
        assertThat(world.reported()).hasSize(1);
        assertThat(out(world)).containsExactly("sketch/room/hall/1");
    }

    @Test
    void aTriggerThatSendsItsPlayerRoundInCircles() {
        Dungeon world =
                new Sketch(folder)
                        .area(
                                """
                                triggers:
                                  - {on: enter, when: room.id == "yard", do: [{teleport: cellar}]}
                                  - {on: enter, when: room.id == "cellar", do: [{teleport: yard}]}
                                """)
                        .play();
        FakePlayer mira = world.player("Mira", "hall");
        mira.type("n");
        assertThat(mira.room()).isIn("yard", "cellar");
        assertThat(world.reported())
                .isNotEmpty()
                .doesNotHaveDuplicates()
                .allMatch(report -> report.cause().contains("set each other off"));
        String room = mira.room();
        mira.type(room.equals("yard") ? "s" : "u", "n");
        assertThat(mira.room()).isEqualTo("yard");
    }

    @Test
    void aTriggerThatDoesMoreThanItsShareInOneTurn() {
        String echoes = "{echo: Ha!}, ".repeat(49) + "{echo: Ho!}";
        Dungeon world =
                new Sketch(folder)
                        .hall(
                                "triggers: [{on: timer, every: 2, each: true, do: [%s]}]\n"
                                        .formatted(echoes))
                        .goat("triggers: [{on: timer, every: 2, do: [%s]}]\n".formatted(echoes))
                        .place("- {creature: goat, room: hall}\n- {creature: goat, room: hall}\n")
                        .play();
        world.player("Mira", "hall");
        world.player("Tom", "hall");
        world.player("Ada", "hall");
        world.pass(2);
        // For each of three players 50 are fine; three goats have one account of 100.
        assertThat(out(world)).containsExactly("sketch/creature/goat/1");
        assertThat(world.reported().getFirst().cause()).contains("more than 100 things");
    }

    @Test
    void theNextTurnHasAShareOfItsOwn() {
        String echoes = "{echo: Ha!}, ".repeat(49) + "{echo: Ho!}";
        Dungeon world =
                new Sketch(folder)
                        .hall("triggers: [{on: timer, every: 2, do: [%s]}]\n".formatted(echoes))
                        .play();
        world.player("Mira", "hall");
        world.pass(20);
        assertThat(out(world)).isEmpty();
    }
}
