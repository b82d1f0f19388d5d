package dev.zevmud.server.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zevmud.server.kit.Dungeon;
import dev.zevmud.server.kit.FakePlayer;
import dev.zevmud.server.kit.Sketch;
import dev.zevmud.server.world.ZoneState;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is kept of triggers when a zone sleeps, or goes to another owner.
class SleepTest {

    @TempDir Path folder;

    private static ZoneState saved(Dungeon world) {
        return Objects.requireNonNull(world.zone().takeCheckpoint()).state();
    }

    private static int times(FakePlayer player, String text) {
        return player.seen().split(text, -1).length - 1;
    }

    private static long coins(Dungeon world) {
        return world.zone().things().inRoom("hall").stream()
                .filter(item -> item.prototype().id().equals("coin"))
                .count();
    }

    @Test
    void aTimerGoesOnWhereItWas() {
        Dungeon world =
                new Sketch(folder)
                        .hall("triggers: [{on: timer, every: 100, do: [{echo: Bong.}]}]\n")
                        .play();
        world.pass(70);
        world.restart(saved(world), List.of());
        FakePlayer mira = world.player("Mira", "hall");
        world.pass(29);
        assertThat(times(mira, "Bong")).isZero();
        world.pass(1);
        assertThat(times(mira, "Bong")).isEqualTo(1);
    }

    @Test
    void aTimerThatWasDueOftenIsDueOnce() {
        Dungeon world =
                new Sketch(folder)
                        .hall("triggers: [{on: timer, every: 10, do: [{drop: coin, max: 9}]}]\n")
                        .play();
        ZoneState state = saved(world);
        world.sleep(Duration.ofHours(2));
        world.restart(state, List.of());
        world.pass(9);
        assertThat(coins(world)).isEqualTo(1);
    }

    @Test
    void aWaitIsKept() {
        Dungeon world =
                new Sketch(folder)
                        .hall(
                                """
                                triggers:
                                  - {on: timer, every: 1000, do: [{echo: Tick.}, {wait: 30}, {echo: Tock.}]}
                                """)
                        .play();
        world.pass(1010);
        world.restart(saved(world), List.of());
        FakePlayer mira = world.player("Mira", "hall");
        world.pass(19);
        assertThat(times(mira, "Tock")).isZero();
        world.pass(1);
        assertThat(times(mira, "Tock")).isEqualTo(1);
        assertThat(times(mira, "Tick")).isZero();
    }

    @Test
    void aSpawnedCreatureIsKeptUntilItsTime() {
        Dungeon world =
                new Sketch(folder)
                        .hall("triggers: [{on: say, words: go, do: [{spawn: goat, lasts: 60}]}]\n")
                        .play();
        world.player("Mira", "hall").type("say go");
        world.pass(20);
        world.restart(saved(world), List.of());
        assertThat(world.zone().creatures()).hasSize(2);
        world.pass(39);
        assertThat(world.zone().creatures()).hasSize(2);
        world.pass(1);
        assertThat(world.zone().creatures()).hasSize(1);
    }

    @Test
    void aTimeOfDayThatWasSleptThroughIsNotMadeUpFor() {
        Dungeon world =
                new Sketch(folder)
                        .hall("triggers: [{on: time, at: dawn, do: [{drop: coin, max: 9}]}]\n")
                        .play();
        ZoneState state = saved(world);
        world.sleep(Duration.ofMinutes(30));
        world.restart(state, List.of());
        world.player("Mira", "hall");
        world.pass(150 * 16);
        assertThat(coins(world)).isZero();
        world.pass(150);
        assertThat(coins(world)).isEqualTo(1);
    }
}
