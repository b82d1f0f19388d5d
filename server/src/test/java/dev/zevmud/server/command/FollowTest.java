package dev.zevmud.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zevmud.server.kit.Dungeon;
import dev.zevmud.server.kit.FakePlayer;
import dev.zevmud.server.world.Direction;
import dev.zevmud.server.world.LeaveReason;
import dev.zevmud.server.world.Scene;
import org.junit.jupiter.api.Test;

class FollowTest {

    private final Dungeon dungeon = new Dungeon();
    private final FakePlayer mira = dungeon.player("Mira", "room1");
    private final FakePlayer tom = dungeon.player("Tom", "room1");
    private final FakePlayer ada = dungeon.player("Ada", "room1");

    private void follow(FakePlayer player, FakePlayer leader) {
        player.type("follow " + leader.body().name());
        forget();
    }

    private void forget() {
        mira.forget();
        tom.forget();
        ada.forget();
    }

    @Test
    void bothHearOfIt() {
        assertThat(tom.type("follow mira")).startsWith("You follow Mira from now on.");
        assertThat(mira.seen()).contains("Tom follows you from now on.");
        assertThat(tom.type("follow mira")).startsWith("You follow Mira already.");
        assertThat(mira.type("follow tom")).startsWith("Tom follows you already.");
        mira.forget();
        assertThat(tom.type("follow")).isEqualTo("You no longer follow Mira.");
        assertThat(mira.seen()).isEqualTo("Tom no longer follows you.");
        assertThat(tom.type("follow")).startsWith("You follow nobody.");
    }

    @Test
    void goesWhereTheOtherGoesAndSeesTheRoom() {
        follow(tom, mira);
        mira.type("north");
        assertThat(mira.room()).isEqualTo("room2");
        assertThat(tom.room()).isEqualTo("room2");
        assertThat(ada.room()).isEqualTo("room1");
        assertThat(tom.seen()).contains("You follow Mira north.", "Exits");
        assertThat(mira.seen()).contains("Tom arrives from the south.");
        assertThat(ada.seen()).contains("Tom leaves north.");
    }

    @Test
    void aChainGoesTogetherAndACircleTakesEachStepOnce() {
        follow(tom, mira);
        follow(ada, tom);
        follow(mira, ada);
        mira.type("north");
        assertThat(mira.room()).isEqualTo("room2");
        assertThat(tom.room()).isEqualTo("room2");
        assertThat(ada.room()).isEqualTo("room2");
    }

    @Test
    void whoRestsStaysWithThoseBehindAndFollowsNoLonger() {
        follow(tom, mira);
        follow(ada, tom);
        tom.type("rest");
        forget();
        mira.type("north");
        assertThat(tom.seen())
                .contains("You are not on your feet")
                .contains("no longer follow Mira");
        assertThat(tom.room()).isEqualTo("room1");
        assertThat(tom.body().shape().follows()).isNull();
        assertThat(ada.room()).isEqualTo("room1");
        assertThat(ada.body().shape().follows()).isNotNull();
    }

    @Test
    void whoFightsStays() {
        FakePlayer bram = dungeon.player("Bram", "room5");
        FakePlayer rosa = dungeon.player("Rosa", "room5");
        rosa.type("follow bram");
        rosa.type("kill skeleton");
        bram.type("south");
        assertThat(bram.room()).isNotEqualTo("room5");
        assertThat(rosa.room()).isEqualTo("room5");
        assertThat(rosa.seen()).contains("You are in a fight and cannot go along.");
    }

    @Test
    void aHiddenWayStaysHiddenFromThoseBehind() {
        FakePlayer bram = dungeon.player("Bram", "room6");
        FakePlayer rosa = dungeon.player("Rosa", "room6");
        rosa.type("follow bram");
        bram.body().discover(Scene.secret("room6", Direction.DOWN));
        rosa.forget();
        bram.type("down");
        assertThat(bram.room()).isEqualTo("room10");
        assertThat(rosa.room()).isEqualTo("room6");
        assertThat(rosa.seen()).contains("You do not see which way Bram went.");
    }

    @Test
    void whoIsElsewhereStaysThereAndStillFollows() {
        follow(tom, mira);
        tom.type("north");
        mira.type("south");
        assertThat(tom.room()).isEqualTo("room2");
        assertThat(tom.body().shape().follows()).isNotNull();
    }

    @Test
    void oneCanShakeThemOff() {
        follow(tom, mira);
        assertThat(mira.type("lose")).startsWith("Lose whom?");
        assertThat(mira.type("lose ada")).startsWith("Nobody called");
        assertThat(mira.type("lose tom")).isEqualTo("Tom no longer follows you.");
        assertThat(tom.seen()).contains("Mira has shaken you off.");
        assertThat(mira.type("lose all")).startsWith("Nobody nearby follows you.");
        mira.type("north");
        assertThat(tom.room()).isEqualTo("room1");
    }

    @Test
    void nobodyFollowsCreaturesOrThemselves() {
        FakePlayer bram = dungeon.player("Bram", "room5");
        assertThat(bram.type("follow skeleton")).contains("You can only follow other players.");
        assertThat(bram.type("follow bram")).startsWith("Wherever you go");
        assertThat(bram.type("follow xyz")).startsWith("You see nobody");
    }

    @Test
    void quittingEndsIt() {
        follow(tom, mira);
        var body = tom.body();
        dungeon.leave(tom, LeaveReason.QUIT);
        assertThat(body.shape().follows()).isNull();
    }
}
