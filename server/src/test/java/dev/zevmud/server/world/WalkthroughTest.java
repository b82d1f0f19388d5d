package dev.zevmud.server.world;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zevmud.server.kit.Dungeon;
import dev.zevmud.server.kit.FakePlayer;
import org.junit.jupiter.api.Test;

class WalkthroughTest {

    @Test
    void theWayFromTheEntranceToTheDeadSkeletonCanBePlayed() {
        Dungeon dungeon = new Dungeon();
        FakePlayer mira = dungeon.player("Mira", "room1");
        assertThat(mira.seen()).contains("Dungeon Entrance").contains("Exits: north, south");
        mira.type("n", "e", "get sword", "wield sword", "get potion", "w", "n", "n");
        assertThat(mira.room()).isEqualTo("room5");
        mira.type("get shield", "wear shield", "kill skeleton");
        dungeon.pass(60);
        assertThat(mira.seen()).contains("The skeleton warrior falls");
        assertThat(mira.type("get all from remains")).contains("You take the rusty sword");
        assertThat(mira.type("score")).contains("Experience 20");
    }

    @Test
    void theChestIsOpenedWithTheKeyAndTheCoinsGoIntoThePurse() {
        Dungeon dungeon = new Dungeon();
        FakePlayer mira = dungeon.player("Mira", "room3");
        assertThat(mira.type("get key")).contains("Stone grinds on stone");
        assertThat(mira.type("up", "open chest")).contains("locked");
        assertThat(mira.type("unlock chest")).contains("ancient key");
        assertThat(mira.type("open chest")).contains("pile of gold coins");
        assertThat(mira.type("get coins from chest")).contains("You pocket 50 gold coins.");
        assertThat(mira.type("i")).contains("Coins: 50");
        assertThat(mira.type("get chest")).contains("will not budge");
    }

    @Test
    void theHiddenPassageIsFoundBySearchingAndNeedsLight() {
        Dungeon dungeon = new Dungeon();
        FakePlayer mira = dungeon.player("Mira", "room1");
        mira.type("get torch", "n", "n", "e");
        assertThat(mira.type("down")).contains("You find no way down");
        assertThat(mira.type("search")).contains("hidden way: down");
        assertThat(mira.type("look")).contains("Exits: west, down (hidden)");
        assertThat(mira.type("down")).contains("pitch dark").doesNotContain("gem");
        assertThat(mira.type("get gem")).contains("too dark");
        assertThat(mira.type("hold torch")).contains("shadows step back");
        assertThat(mira.type("get gem")).contains("You take the mysterious gem");
        assertThat(mira.type("west")).contains("Armory").contains("down (hidden)");
    }

    @Test
    void theTomeTellsOfThePassageToo() {
        Dungeon dungeon = new Dungeon();
        FakePlayer mira = dungeon.player("Mira", "room6");
        assertThat(mira.type("read tome")).contains("hidden way: down from Library Ruins");
        assertThat(mira.type("down")).contains("pitch dark");
    }
}
