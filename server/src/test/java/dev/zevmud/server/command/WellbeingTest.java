package dev.zevmud.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zevmud.server.kit.Dungeon;
import dev.zevmud.server.kit.FakePlayer;
import dev.zevmud.server.kit.Realm;
import dev.zevmud.server.world.Position;
import org.junit.jupiter.api.Test;

class WellbeingTest {

    private final Dungeon dungeon = new Dungeon();

    private int recoveredIn20Seconds(String how) {
        FakePlayer mira = dungeon.player("Mira" + how, "room8");
        mira.body().hp(10);
        mira.type(how);
        dungeon.pass(20);
        return mira.body().hp() - 10;
    }

    @Test
    void restingAndSleepingSpeedRecovery() {
        int standing = recoveredIn20Seconds("stand");
        assertThat(recoveredIn20Seconds("rest")).isEqualTo(2 * standing);
        assertThat(recoveredIn20Seconds("sleep")).isEqualTo(3 * standing);
    }

    private static int recoveredInTown(String name, String room, String how) {
        var realm = new Realm();
        FakePlayer guest = realm.player(name, "town:" + room);
        guest.body().hp(10);
        guest.type(how);
        realm.pass(20);
        return guest.body().hp() - 10;
    }

    @Test
    void anInnIsAGoodPlaceToRestIn() {
        int outside = recoveredInTown("Mira", "market", "rest");
        assertThat(recoveredInTown("Tom", "inn_room", "rest")).isEqualTo(3 * outside);
        assertThat(recoveredInTown("Ann", "inn_room", "stand") * 2).isEqualTo(outside);
        FakePlayer eve = new Realm().player("Eve", "town:inn_room");
        assertThat(eve.type("sleep")).contains("a good place for it");
        assertThat(eve.type("stand")).doesNotContain("a good place");
    }

    @Test
    void oneDoesNotWalkAsleepAndGetsUpToWalkFromRest() {
        FakePlayer mira = dungeon.player("Mira", "room8");
        mira.type("sleep");
        assertThat(mira.type("north")).contains("You are asleep");
        assertThat(mira.type("look")).contains("You are asleep");
        assertThat(mira.room()).isEqualTo("room8");
        mira.type("rest");
        assertThat(mira.type("north")).contains("You get up.").contains("Dungeon Entrance");
    }

    @Test
    void anAttackWakes() {
        FakePlayer mira = dungeon.player("Mira", "room5");
        mira.type("sleep");
        dungeon.pass(3);
        assertThat(mira.body().enemy()).isNotNull();
        assertThat(mira.body().position()).isEqualTo(Position.STANDING);
        assertThat(mira.type("rest")).contains("Not while the skeleton warrior");
    }

    @Test
    void trainingPlacesPointsUntilNoneAreLeft() {
        FakePlayer mira = dungeon.player("Mira", "room8");
        for (int n = 0; n < 5; n++) {
            mira.type("train str");
        }
        assertThat(mira.body().stats().strength()).isEqualTo(15);
        assertThat(mira.type("train strength")).contains("no points left");
        assertThat(mira.type("train luck")).contains("no \"luck\" to train");
        assertThat(mira.type("stats")).contains("Strength 15").contains("Points to place: 0");
    }

    @Test
    void considerWeighsTheNumbers() {
        FakePlayer mira = dungeon.player("Mira", "room5");
        assertThat(mira.type("consider skeleton")).contains("could go either way");
        mira.body().hp(20);
        assertThat(mira.type("consider skeleton")).contains("would kill you");
    }

    @Test
    void whoIsWimpyRunsByHerself() {
        FakePlayer mira = dungeon.player("Mira", "room5");
        assertThat(mira.type("wimpy 80")).contains("from 0 to 50");
        mira.type("wimpy 50", "kill skeleton");
        dungeon.pass(30);
        assertThat(mira.seen()).contains("That is enough!").contains("You turn and run");
        assertThat(mira.body().hp()).isPositive();
    }

    @Test
    void assistingJoinsTheFight() {
        FakePlayer mira = dungeon.player("Mira", "room5");
        FakePlayer tom = dungeon.player("Tom", "room5");
        assertThat(tom.type("assist mira")).contains("Mira fights nobody");
        mira.type("kill skeleton");
        tom.type("assist");
        assertThat(tom.body().enemy()).isEqualTo(mira.body().enemy()).isNotNull();
    }
}
