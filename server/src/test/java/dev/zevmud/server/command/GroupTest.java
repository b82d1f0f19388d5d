package dev.zevmud.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zevmud.server.kit.Dungeon;
import dev.zevmud.server.kit.FakePlayer;
import dev.zevmud.server.world.Experience;
import dev.zevmud.server.world.Groups;
import dev.zevmud.server.world.LeaveReason;
import org.junit.jupiter.api.Test;

class GroupTest {

    private final Dungeon dungeon = new Dungeon();
    private final FakePlayer mira = dungeon.player("Mira", "room5");
    private final FakePlayer tom = dungeon.player("Tom", "room5");
    private final FakePlayer ada = dungeon.player("Ada", "room5");

    private void group(FakePlayer leader, FakePlayer... members) {
        for (FakePlayer member : members) {
            member.type("follow " + leader.body().name());
            leader.type("group " + member.body().name());
        }
        mira.forget();
        tom.forget();
        ada.forget();
    }

    /// The next blow ends it.
    private void weaken() {
        dungeon.zone().creaturesIn("room5").getFirst().hp(1);
    }

    @Test
    void whoFollowsIsTakenInAndEverybodyHearsOfIt() {
        assertThat(mira.type("group")).startsWith("You are in no group.");
        assertThat(mira.type("group tom")).startsWith("Tom does not follow you.");
        tom.type("follow mira");
        tom.forget();
        assertThat(mira.type("group tom")).startsWith("Tom is in your group now.");
        assertThat(tom.seen()).startsWith("You are in the group of Mira now.");
        assertThat(mira.type("group tom")).isEqualTo("Tom is in your group already.");
        tom.forget();
        group(mira, ada);
        assertThat(mira.type("group"))
                .isEqualTo(
                        """
                        The group of Mira:
                        Mira, level 1, 100 of 100 hit points: Guard Post
                        Tom, level 1, 100 of 100 hit points: Guard Post
                        Ada, level 1, 100 of 100 hit points: Guard Post\
                        """);
    }

    @Test
    void onlyTheLeaderDecides() {
        group(mira, tom);
        ada.type("follow tom");
        assertThat(tom.type("group ada")).startsWith("Mira leads the group");
        assertThat(tom.type("group remove mira")).startsWith("Mira leads the group");
        assertThat(mira.type("group remove tom")).isEqualTo("Tom is no longer in your group.");
        assertThat(tom.seen()).contains("Mira has taken you out of the group.");
        assertThat(Groups.together(mira.body(), tom.body())).isFalse();
    }

    @Test
    void nobodyIsInTwoGroups() {
        group(mira, tom);
        tom.type("follow ada");
        assertThat(ada.type("group tom")).isEqualTo("Tom is in another group.");
    }

    @Test
    void aGroupHasSixMembersAtMost() {
        group(mira, tom, ada);
        for (int n = 0; n < Groups.MAX_MEMBERS - 3; n++) {
            group(mira, dungeon.player("Friend" + (char) ('a' + n), "room5"));
        }
        dungeon.player("Late", "room5").type("follow mira");
        assertThat(mira.type("group late")).isEqualTo("A group has 6 members at most.");
    }

    @Test
    void whoStandsByHasAShareOfTheVictory() {
        group(mira, tom);
        mira.type("kill skeleton");
        weaken();
        dungeon.pass(30);
        assertThat(mira.seen()).contains("You gain 10 experience.");
        assertThat(tom.seen()).contains("You gain 10 experience.");
        assertThat(ada.body().experience()).isZero();
    }

    @Test
    void whoIsInAnotherRoomHasNone() {
        group(mira, tom);
        tom.type("south");
        mira.type("kill skeleton");
        weaken();
        dungeon.pass(30);
        assertThat(mira.seen()).contains("You gain 20 experience.");
        assertThat(tom.body().experience()).isLessThan(Experience.threshold(2));
        assertThat(tom.seen()).doesNotContain("experience");
    }

    @Test
    void whenTheLeaderGoesThereIsNoGroup() {
        group(mira, tom, ada);
        assertThat(ada.type("group leave")).isEqualTo("You are in no group any more.");
        assertThat(tom.seen()).contains("Ada has left the group.");
        dungeon.leave(mira, LeaveReason.QUIT);
        assertThat(tom.body().shape().group()).isNull();
    }

    @Test
    void theGroupHearsWhatItIsTold() {
        group(mira, tom);
        tom.type("south");
        assertThat(mira.type("gtell Wait for me."))
                .isEqualTo("You tell the group: \"Wait for me.\"");
        assertThat(tom.seen()).contains("Mira tells the group: \"Wait for me.\"");
        assertThat(ada.seen()).doesNotContain("Wait for me.");
        assertThat(ada.type("gtell Hello")).startsWith("You are in no group.");
    }
}
