package dev.zevmud.server.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zevmud.server.kit.Dungeon;
import dev.zevmud.server.kit.FakePlayer;
import dev.zevmud.server.world.Creature;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class CreaturesTest {

    private final Dungeon dungeon = new Dungeon();

    private Creature skeleton() {
        return Objects.requireNonNull(dungeon.zone().creature("skeleton_warrior"));
    }

    @Test
    void theSkeletonAttacksTwoSecondsAfterEntry() {
        FakePlayer mira = dungeon.player("Mira", "room3");
        mira.type("n");
        dungeon.pass(1);
        assertThat(mira.seen()).doesNotContain("comes at you");
        dungeon.pass(1);
        assertThat(mira.seen()).contains("The skeleton warrior comes at you!");
    }

    @Test
    void theSkeletonRestsForAMinuteAndThenWalksItsRound() {
        List<String> rooms = new ArrayList<>();
        dungeon.pass(59);
        rooms.add(skeleton().room());
        dungeon.pass(1);
        for (int n = 0; n < 6; n++) {
            rooms.add(skeleton().room());
            dungeon.pass(10);
        }
        assertThat(rooms)
                .containsExactly("room5", "room3", "room2", "room4", "room2", "room3", "room5");
        dungeon.pass(40);
        assertThat(skeleton().room()).isEqualTo("room5");
        dungeon.pass(15);
        assertThat(skeleton().room()).isEqualTo("room3");
    }

    @Test
    void theSkeletonFollowsTwoRoomsAtMost() {
        FakePlayer mira = dungeon.player("Mira", "room5");
        mira.type("kill skeleton");
        while (mira.body().enemy() != null) {
            mira.body().hp(100);
            mira.type("flee");
        }
        mira.type("s", "s", "s");
        assertThat(mira.room()).isEqualTo("room8");
        dungeon.pass(20);
        assertThat(skeleton().room()).isEqualTo("room5");
        assertThat(mira.body().enemy()).isNull();
    }

    @Test
    void theSkeletonRemembersItsEnemyAndRegenerates() {
        FakePlayer mira = dungeon.player("Mira", "room5");
        mira.type("kill skeleton");
        skeleton().hp(20);
        while (mira.body().enemy() != null) {
            mira.type("flee");
        }
        mira.type("s", "s", "s");
        assertThat(skeleton().resents(mira.id(), dungeon.now())).isTrue();
        dungeon.pass(61);
        assertThat(skeleton().resents(mira.id(), dungeon.now())).isFalse();
        assertThat(skeleton().hp()).isGreaterThanOrEqualTo(38);
    }

    @Test
    void theStatueWakesWhenSomeoneStaysAndSleepsWhenAllAreGone() {
        FakePlayer mira = dungeon.player("Mira", "room3");
        assertThat(mira.type("talk statue")).contains("does not stir");
        dungeon.pass(9);
        assertThat(mira.seen()).doesNotContain("Stone grinds");
        dungeon.pass(1);
        assertThat(mira.seen()).contains("Stone grinds on stone");
        mira.type("s");
        assertThat(mira.type("n")).contains("hands folded on its sword");
    }

    @Test
    void theStatueHealsHalfOnce() {
        FakePlayer mira = dungeon.player("Mira", "room3");
        mira.type("get key");
        mira.body().hp(10);
        assertThat(mira.type("talk statue")).contains("1. I am exploring");
        assertThat(mira.type("1")).contains("rare guest");
        assertThat(mira.type("respond thanks")).contains("pain drains away");
        assertThat(mira.body().hp()).isEqualTo(60);
        assertThat(mira.body().experience()).isEqualTo(10);
        mira.type("talk statue", "1", "1");
        assertThat(mira.seen()).contains("let it rest");
        assertThat(mira.body().hp()).isEqualTo(60);
        assertThat(mira.body().experience()).isEqualTo(10);
        assertThat(mira.type("1")).contains("Nobody is waiting");
    }

    @Test
    void theTrialHasOneRightAnswer() {
        FakePlayer mira = dungeon.player("Mira", "room3");
        mira.type("get key");
        assertThat(mira.type("talk statue", "respond treasure", "respond test", "respond time"))
                .contains("fools run");
        assertThat(mira.type("talk statue", "2", "1", "respond purple"))
                .contains("none of the answers");
        assertThat(mira.type("answer river")).contains("You gain 20 experience.");
    }

    @Test
    void aKindWordStaysTheSkeletonsHandForAWhile() {
        FakePlayer mira = dungeon.player("Mira", "room3");
        mira.type("n");
        mira.type("talk skeleton", "respond who", "respond rest");
        assertThat(mira.seen()).contains("think that it was us");
        dungeon.pass(30);
        assertThat(mira.body().enemy()).isNull();
    }

    @Test
    void aHarshWordIsAnsweredAfterTwoSeconds() {
        FakePlayer mira = dungeon.player("Mira", "room3");
        mira.type("n");
        mira.type("talk skeleton", "3");
        dungeon.pass(1);
        assertThat(mira.body().enemy()).isNull();
        dungeon.pass(1);
        assertThat(mira.body().enemy()).isSameAs(skeleton());
    }

    @Test
    void talkDoesNotHoldTheSkeletonForEver() {
        FakePlayer mira = dungeon.player("Mira", "room3");
        mira.type("n");
        mira.type("talk skeleton");
        dungeon.pass(30);
        assertThat(mira.body().enemy()).isNull();
        dungeon.pass(40);
        assertThat(mira.seen()).contains("comes at you");
    }
}
