package dev.zevmud.server.combat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zevmud.server.kit.Dungeon;
import dev.zevmud.server.kit.FakePlayer;
import dev.zevmud.server.kit.Sketch;
import dev.zevmud.server.world.Affect;
import dev.zevmud.server.world.AffectKind;
import dev.zevmud.server.world.CharacterClass;
import dev.zevmud.server.world.CharacterId;
import dev.zevmud.server.world.CharacterState;
import dev.zevmud.server.world.LeaveReason;
import dev.zevmud.server.world.Turn;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DuelTest {

    private final Dungeon dungeon = new Dungeon();
    private final FakePlayer mira = dungeon.player("Mira", "room1");
    private final FakePlayer tom = dungeon.player("Tom", "room1");
    private final FakePlayer ada = dungeon.player("Ada", "room1");

    private void duel() {
        tom.type("duel mira");
        mira.type("duel accept");
        forget();
    }

    private void forget() {
        mira.forget();
        tom.forget();
        ada.forget();
    }

    private void assertOver() {
        assertThat(tom.body().enemy()).isNull();
        assertThat(mira.body().enemy()).isNull();
        assertThat(tom.type("yield")).startsWith("You are in no duel.");
        assertThat(mira.type("yield")).startsWith("You are in no duel.");
    }

    @Test
    void allHearOfAChallengeAndOfItsBeginning() {
        assertThat(tom.type("duel")).startsWith("You have challenged nobody");
        assertThat(tom.type("duel mira")).isEqualTo("You challenge Mira to a duel.");
        assertThat(mira.seen()).contains("Tom challenges you to a duel.", "duel accept");
        assertThat(ada.seen()).contains("Tom challenges Mira to a duel.");
        assertThat(tom.type("duel")).startsWith("You have challenged Mira");
        assertThat(mira.type("duel")).startsWith("Tom has challenged you");
        assertThat(mira.type("duel accept tom")).contains("The duel of Tom and Mira begins.");
        assertThat(ada.seen()).contains("The duel of Tom and Mira begins.");
        assertThat(tom.body().enemy()).isEqualTo(mira.body());
        assertThat(mira.body().enemy()).isEqualTo(tom.body());
        assertThat(tom.type("duel")).startsWith("You are in a duel with Mira.");
    }

    @Test
    void twoWhoChallengeEachOtherHaveAgreed() {
        tom.type("duel mira");
        assertThat(mira.type("duel tom")).contains("The duel of Tom and Mira begins.");
    }

    @Test
    void aChallengeIsDeclined() {
        tom.type("duel mira");
        assertThat(mira.type("duel decline")).isEqualTo("You decline the duel with Tom.");
        assertThat(tom.seen()).contains("Mira declines your duel.");
        assertThat(mira.type("duel accept")).isEqualTo("Nobody here has challenged you.");
    }

    @Test
    void oneOfSeveralMustBeNamed() {
        tom.type("duel mira");
        ada.type("duel mira");
        assertThat(mira.type("duel accept")).startsWith("More than one");
        assertThat(mira.type("duel accept bram")).startsWith("Nobody called \"bram\"");
        assertThat(mira.type("duel accept ada")).contains("The duel of Ada and Mira begins.");
        assertThat(tom.seen()).contains("Your challenge to Mira has lapsed.");
    }

    @Test
    void aChallengeLapses() {
        tom.type("duel mira");
        dungeon.pass(59);
        assertThat(mira.type("duel")).startsWith("Tom has challenged you");
        forget();
        dungeon.pass(2);
        assertThat(tom.seen()).contains("Your challenge to Mira has lapsed.");
        assertThat(mira.seen()).contains("The challenge by Tom has lapsed.");
        assertThat(mira.type("duel accept")).startsWith("Nobody here has challenged you.");
    }

    @Test
    void aChallengeLapsesWhenOneOfTheTwoLeavesTheRoom() {
        tom.type("duel mira");
        assertThat(mira.type("north")).contains("The challenge by Tom has lapsed.");
        assertThat(tom.seen()).contains("Your challenge to Mira has lapsed.");
        ada.type("duel tom");
        assertThat(ada.type("north")).contains("Your challenge to Tom has lapsed.");
    }

    @Test
    void whoIsDownToOneHitPointHasLostAndLives() {
        duel();
        long experience = mira.body().experience();
        mira.body().hp(2);
        tom.body().hp(2);
        dungeon.pass(3);
        assertThat(List.of(mira.body().hp(), tom.body().hp())).contains(1);
        assertThat(List.of(mira.room(), tom.room())).containsOnly("room1");
        assertThat(mira.seen() + tom.seen())
                .contains("has won the duel.", "You have won the duel.");
        assertThat(ada.seen()).contains("can fight no longer.");
        assertThat(mira.body().experience()).isEqualTo(experience);
        assertOver();
    }

    @Test
    void whoYieldsHasLost() {
        duel();
        assertThat(tom.type("yield")).isEqualTo("You give up. Mira has won the duel.");
        assertThat(mira.seen()).contains("Tom gives up. You have won the duel.");
        assertThat(ada.seen()).contains("Tom gives up. Mira has won the duel.");
        assertOver();
        forget();
        dungeon.pass(10);
        assertThat(ada.seen()).isEmpty();
    }

    @Test
    void whoFleesHasLost() {
        duel();
        while (tom.room().equals("room1")) {
            tom.type("flee");
        }
        assertThat(tom.seen()).contains("You run, and so Mira has won the duel.");
        assertThat(mira.seen()).contains("Tom runs. You have won the duel.");
        assertOver();
    }

    @Test
    void whoLogsOutHasLost() {
        duel();
        dungeon.leave(tom, LeaveReason.QUIT);
        assertThat(mira.seen()).contains("Tom leaves. You have won the duel.");
        assertThat(mira.body().enemy()).isNull();
        assertThat(mira.type("duel ada")).isEqualTo("You challenge Ada to a duel.");
    }

    @Test
    void nobodyElseJoinsIn() {
        duel();
        assertThat(ada.type("assist tom")).startsWith("Tom is in a duel.");
        assertThat(ada.type("kill mira")).startsWith("Mira is in a duel.");
        assertThat(ada.type("duel tom")).startsWith("Tom is in a fight already.");
        assertThat(ada.body().enemy()).isNull();
        assertThat(tom.type("kill ada")).contains("duel Ada");
        assertThat(tom.body().enemy()).isEqualTo(mira.body());
    }

    @Test
    void nobodyHelpsADuellist() {
        FakePlayer eve =
                dungeon.enter(
                        CharacterState.create(
                                new CharacterId("eve"),
                                "Eve",
                                CharacterClass.CLERIC,
                                dungeon.zone().id(),
                                "room1"),
                        List.of());
        duel();
        tom.body().hp(40);
        assertThat(eve.type("cast mend at tom")).startsWith("Tom is in a duel.");
        assertThat(tom.body().hp()).isEqualTo(40);
        tom.type("yield");
        eve.type("cast mend at tom");
        assertThat(tom.body().hp()).isGreaterThan(40);
    }

    @Test
    void withoutADuelPlayersAreNotAttacked() {
        assertThat(tom.type("kill mira")).contains("unless both agree: duel Mira");
        assertThat(tom.type("bash mira")).contains("unless both agree: duel Mira");
        tom.type("duel mira");
        assertThat(tom.type("kill mira")).contains("unless both agree: duel Mira");
        assertThat(mira.body().enemy()).isNull();
    }

    @Test
    void poisonOfADuelNeitherKillsNorOutlastsIt() {
        duel();
        poison("tom");
        tom.type("yield");
        assertThat(mira.body().affects()).isEmpty();
        poison("tom");
        mira.body().hp(3);
        dungeon.pass(7);
        assertThat(mira.body().hp()).isBetween(1, 8);
    }

    /// As an ability of this player lays it on Mira.
    private void poison(String by) {
        mira.body()
                .affects(
                        List.of(
                                new Affect(
                                        AffectKind.POISON,
                                        5,
                                        dungeon.now().plus(Duration.ofSeconds(60)),
                                        by)));
        Affects.watch(dungeon.zone(), mira.body(), dungeon.now());
    }

    @Test
    void poisonDecidesADuel() {
        duel();
        mira.body().hp(4);
        poison("tom");
        Affects.tick(dungeon.zone(), new Turn(dungeon.now(), dungeon.random()));
        assertThat(mira.body().hp()).isEqualTo(1);
        assertThat(mira.body().affects()).isEmpty();
        assertOver();
    }

    @Test
    void aCreatureBreaksADuelOff() {
        FakePlayer eva = dungeon.player("Eva", "room5");
        FakePlayer ben = dungeon.player("Ben", "room5");
        eva.type("duel ben");
        ben.type("duel accept");
        assertThat(eva.type("kill skeleton")).contains("Your duel with Ben is broken off");
        assertThat(ben.seen()).contains("Your duel with Eva is broken off");
        assertThat(ben.type("yield")).startsWith("You are in no duel.");
    }

    @Test
    void guestsDuelToo() {
        FakePlayer guest = dungeon.guest("Guest1", "room1");
        guest.type("duel tom");
        assertThat(tom.type("duel accept")).contains("begins");
        dungeon.leave(guest, LeaveReason.LINK_LOST);
        assertThat(tom.seen()).contains("You have won the duel.");
    }

    @Test
    void whereTheAreaSaysSoPlayersAreAttackedAndFall(@TempDir Path folder) {
        Dungeon pit = new Sketch(folder).area("pvp: true\n").play();
        FakePlayer eva = pit.player("Eva", "hall");
        FakePlayer ben = pit.player("Ben", "hall");
        eva.type("kill ben");
        assertThat(ben.body().enemy()).isEqualTo(eva.body());
        ben.body().hp(1);
        long coins = ben.body().coins();
        long experience = eva.body().experience();
        pit.pass(4);
        assertThat(ben.room()).isEqualTo(pit.zone().area().respawnRoom());
        assertThat(ben.body().hp()).isGreaterThanOrEqualTo(ben.body().maxHp() / 2);
        assertThat(ben.body().coins()).isEqualTo(coins);
        assertThat(eva.body().experience()).isEqualTo(experience);
        assertThat(eva.body().enemy()).isNull();
    }

    @Test
    void evenThereNoneOfOnesOwnGroupAndNoDuellist(@TempDir Path folder) {
        Dungeon pit = new Sketch(folder).area("pvp: true\n").play();
        FakePlayer eva = pit.player("Eva", "hall");
        FakePlayer ben = pit.player("Ben", "hall");
        FakePlayer ida = pit.player("Ida", "hall");
        ben.type("follow eva");
        eva.type("group ben");
        assertThat(eva.type("kill ben")).contains("duel Ben");
        eva.type("duel ben");
        ben.type("duel accept");
        assertThat(ida.type("kill ben")).startsWith("Ben is in a duel.");
        ben.body().hp(1);
        pit.pass(4);
        assertThat(ben.body().hp()).isPositive();
        assertThat(ben.room()).isEqualTo("hall");
    }
}
