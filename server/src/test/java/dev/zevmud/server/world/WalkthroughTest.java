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
        mira.type("kill skeleton");
        dungeon.pass(60);
        System.out.println(mira.seen());
        assertThat(mira.seen()).contains("The skeleton warrior falls");
        assertThat(mira.type("get all from remains")).contains("You take the rusty sword");
        assertThat(mira.type("score")).contains("Experience 20");
    }
}
