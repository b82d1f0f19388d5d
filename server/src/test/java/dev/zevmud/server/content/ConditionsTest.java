package dev.zevmud.server.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zevmud.server.kit.Dungeon;
import dev.zevmud.server.kit.FakePlayer;
import dev.zevmud.server.kit.Sketch;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What conditions can ask for, of Mira, a warrior of level 1 who carries an apple, has been here
/// twice and is at the first stage of `bells`.
class ConditionsTest {

    @TempDir Path folder;

    private String sayGo(String condition) {
        Dungeon world =
                new Sketch(folder)
                        .goat(
                                "triggers: [{on: say, words: go, when: '%s', do: [{echo: Yes!}]}]\n"
                                        .formatted(condition))
                        .play();
        FakePlayer mira = world.player("Mira", "hall");
        mira.type("get apple");
        mira.body()
                .journal(mira.body().journal().withFlag("visits", 2).withStage("bells", "begun"));
        return mira.type("say go on");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "player.name == \"Mira\" && player.class == \"warrior\"",
                "player.level == 1 && player.hp == player.max_hp && player.mana == 50",
                "player.coins == 0 && !player.fighting",
                "flag(\"visits\") == 2 && flag(\"deaths\") == 0",
                "player.flags[\"visits\"] > 1",
                "stage(\"bells\") == \"begun\" && stage(\"whistles\") == \"\"",
                "carries(\"apple\") && !carries(\"coin\") && !wears(\"apple\")",
                "size(player.items) == 1",
                "room.id == \"hall\" && room.players == 1 && room.lit && !room.outdoors",
                "creature.hp == 20 && creature.max_hp == 20 && creature.awake",
                "!creature.fighting",
                "time.hour == 0 && time.part == \"night\" && time.day == 1",
                "weather == \"none\" && words.contains(\"go on\")",
                "chance >= 0 && chance < 100"
            })
    void holds(String condition) {
        assertThat(sayGo(condition)).contains("Yes!");
    }

    @ParameterizedTest
    @ValueSource(strings = {"player.level > 1", "wears(\"apple\")", "time.part == \"day\""})
    void doesNotHold(String condition) {
        assertThat(sayGo(condition)).doesNotContain("Yes!");
    }
}
