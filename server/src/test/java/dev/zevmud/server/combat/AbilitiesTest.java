package dev.zevmud.server.combat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zevmud.server.kit.Dungeon;
import dev.zevmud.server.kit.FakePlayer;
import dev.zevmud.server.world.AffectKind;
import dev.zevmud.server.world.Behaviour;
import dev.zevmud.server.world.CharacterClass;
import dev.zevmud.server.world.CharacterId;
import dev.zevmud.server.world.CharacterState;
import dev.zevmud.server.world.Creature;
import dev.zevmud.server.world.Effect;
import dev.zevmud.server.world.Experience;
import dev.zevmud.server.world.LeaveReason;
import dev.zevmud.server.world.Turn;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AbilitiesTest {

    private final Dungeon dungeon = new Dungeon();

    private FakePlayer player(CharacterClass characterClass, String name, int level, String room) {
        return player(dungeon, characterClass, name, level, room);
    }

    private static FakePlayer player(
            Dungeon dungeon, CharacterClass characterClass, String name, int level, String room) {
        CharacterId id = new CharacterId(name.toLowerCase(Locale.ROOT));
        FakePlayer player =
                dungeon.enter(
                        CharacterState.create(id, name, characterClass, "dungeon", room),
                        List.of());
        if (level > 1) {
            Experience.gain(
                    dungeon.zone(),
                    player.body(),
                    Experience.threshold(level),
                    new Turn(dungeon.now(), dungeon.random()));
        }
        return player;
    }

    private Creature skeleton() {
        Creature skeleton = dungeon.zone().creature("skeleton_warrior");
        assertThat(skeleton).isNotNull();
        return skeleton;
    }

    @ParameterizedTest
    @EnumSource
    void everyClassHasAtLeastSixAbilitiesAndOneFromTheStart(CharacterClass characterClass) {
        var own = Dungeon.AREA.beyond().abilities().of(characterClass);
        assertThat(own).hasSizeGreaterThanOrEqualTo(6);
        assertThat(own.getFirst().level()).isEqualTo(1);
        assertThat(own).allMatch(ability -> ability.mana() + ability.stamina() > 0);
        assertThat(own).allMatch(ability -> ability.cooldown().isPositive());
    }

    @Test
    void anAbilityCostsManaAndMustBecomeReadyAgain() {
        FakePlayer mage = player(CharacterClass.MAGE, "Ada", 1, "room5");
        assertThat(mage.type("cast spark at skeleton")).contains("a spark jumps to the skeleton");
        assertThat(mage.body().vitals().mana()).isEqualTo(45);
        assertThat(mage.body().enemy()).isEqualTo(skeleton());
        assertThat(skeleton().hp()).isBetween(48, 49);
        assertThat(mage.type("spark")).contains("spark is ready again in 3 seconds");
        dungeon.pass(3);
        assertThat(mage.type("spark")).contains("a spark jumps");
    }

    @Test
    void withoutManaNothingHappens() {
        FakePlayer mage = player(CharacterClass.MAGE, "Ada", 1, "room5");
        mage.body().vitals(mage.body().vitals().withMana(4));
        assertThat(mage.type("spark skeleton")).contains("not enough mana");
        assertThat(skeleton().hp()).isEqualTo(50);
    }

    @Test
    void abilitiesAreLearnedAtTheirLevelAndBelongToAClass() {
        FakePlayer mage = player(CharacterClass.MAGE, "Ada", 1, "room5");
        assertThat(mage.type("cast fireball at skeleton")).contains("fireball at level 9");
        assertThat(mage.type("cast bash at skeleton")).contains("no ability \"bash\"");
        assertThat(mage.type("abilities"))
                .contains("spark: lightning")
                .contains("5 mana, ready")
                .contains("from level 9");
    }

    @Test
    void aStunnedEnemyDoesNotStrike() {
        FakePlayer ada = player(CharacterClass.WARRIOR, "Ada", 1, "room5");
        ada.type("bash skeleton");
        assertThat(skeleton().under(AffectKind.STUN)).isTrue();
        dungeon.pass(1);
        assertThat(ada.body().hp()).isEqualTo(100);
        dungeon.pass(2);
        assertThat(skeleton().under(AffectKind.STUN)).isFalse();
    }

    @Test
    void theUndeadCannotBePoisoned() {
        FakePlayer ada = player(CharacterClass.ROGUE, "Ada", 3, "room5");
        assertThat(ada.type("venom skeleton")).contains("The skeleton warrior is not moved");
        assertThat(skeleton().under(AffectKind.POISON)).isFalse();
    }

    @Test
    void affectsChangeTheNumbersAndEnd() {
        FakePlayer ada = player(CharacterClass.WARRIOR, "Ada", 3, "room8");
        ada.type("rally");
        assertThat(ada.body().stats().strength()).isEqualTo(12);
        assertThat(ada.type("affects")).contains("Might: 2 more strength, for 15 seconds");
        dungeon.pass(15);
        assertThat(ada.seen()).contains("Your arm feels like your own again");
        assertThat(ada.body().stats().strength()).isEqualTo(10);
    }

    @Test
    void poisonWorksEveryThreeSecondsAndCanBeCured() {
        FakePlayer ada = player(CharacterClass.CLERIC, "Ada", 4, "room8");
        Turn turn = new Turn(dungeon.now(), dungeon.random());
        var poison = new Effect.Lay(AffectKind.POISON, 5, Duration.ofSeconds(30));
        Affects.lay(dungeon.zone(), "", ada.body(), poison, turn);
        int before = ada.body().hp();
        dungeon.pass(4);
        assertThat(ada.body().hp()).isEqualTo(before - 5);
        ada.type("cleanse");
        int after = ada.body().hp();
        dungeon.pass(4);
        assertThat(ada.body().hp()).isGreaterThanOrEqualTo(after);
    }

    @Test
    void affectsAndCooldownsSurviveARestart() {
        FakePlayer ada = player(CharacterClass.WARRIOR, "Ada", 3, "room8");
        ada.type("rally");
        CharacterState saved = dungeon.zone().stateOf(ada.body());
        dungeon.leave(ada, LeaveReason.QUIT);
        dungeon.pass(5);
        FakePlayer again = dungeon.enter(saved, List.of());
        assertThat(again.body().stats().strength()).isEqualTo(12);
        assertThat(again.type("rally")).contains("rally is ready again in 40 seconds");
        dungeon.pass(15);
        assertThat(again.body().affects()).isEmpty();
    }

    @Test
    void theHiddenAreNeitherSeenNorAttackedUntilTheyStrike() {
        FakePlayer ada = player(CharacterClass.ROGUE, "Ada", 2, "room3");
        FakePlayer tom = player(CharacterClass.WARRIOR, "Tom", 1, "room3");
        ada.type("hide");
        assertThat(tom.type("look")).doesNotContain("Ada");
        ada.type("n");
        dungeon.pass(10);
        assertThat(ada.body().enemy()).isNull();
        ada.type("backstab skeleton");
        assertThat(ada.body().under(AffectKind.HIDDEN)).isFalse();
        assertThat(skeleton().hp()).isLessThan(50);
    }

    private static int backstab(long seed, String before) {
        var cellar = new Dungeon(seed);
        FakePlayer ada = player(cellar, CharacterClass.ROGUE, "Ada", 2, "room5");
        ada.type(before, "backstab skeleton");
        Creature skeleton = cellar.zone().creature("skeleton_warrior");
        assertThat(skeleton).isNotNull();
        return 50 - skeleton.hp();
    }

    @Test
    void aBlowOutOfHidingIsHalfAsStrongAgain() {
        int hidden = LongStream.range(0, 40).mapToInt(seed -> backstab(seed, "hide")).sum();
        int open = LongStream.range(0, 40).mapToInt(seed -> backstab(seed, "look")).sum();
        assertThat(hidden).isBetween(open * 130 / 100, open * 170 / 100);
    }

    @Test
    void clericsMendOthers() {
        FakePlayer ada = player(CharacterClass.CLERIC, "Ada", 1, "room8");
        FakePlayer tom = player(CharacterClass.WARRIOR, "Tom", 1, "room8");
        tom.body().hp(50);
        assertThat(ada.type("mend tom")).contains("You lay a hand on Tom");
        assertThat(tom.body().hp()).isBetween(54, 57);
        assertThat(tom.seen()).contains("Ada lays a hand on you");
    }

    @Test
    void nobodyIsHarmedWithoutConsent() {
        FakePlayer ada = player(CharacterClass.MAGE, "Ada", 1, "room8");
        FakePlayer tom = player(CharacterClass.WARRIOR, "Tom", 1, "room8");
        assertThat(ada.type("spark tom")).contains("Tom is no enemy of yours");
        assertThat(tom.body().hp()).isEqualTo(100);
        assertThat(ada.body().vitals().mana()).isEqualTo(50);
    }

    @Test
    void aBossChangesItsWayAtEachBorder() {
        Creature skeleton = skeleton();
        var lay = new Effect.Lay(AffectKind.MIGHT, 4, Duration.ofSeconds(60));
        var bleed = new Effect.Lay(AffectKind.BLEEDING, 3, Duration.ofSeconds(9));
        var phase = new Behaviour.Phase(50, "The bones hum.", List.of(lay), List.of(bleed));
        FakePlayer ada = player(CharacterClass.WARRIOR, "Ada", 1, "room5");
        FakePlayer tom = player(CharacterClass.WARRIOR, "Tom", 1, "room5");
        ada.type("kill skeleton");
        Turn turn = new Turn(dungeon.now(), dungeon.random());
        skeleton.hp(25);
        Phases.check(dungeon.zone(), skeleton, 26, new Behaviour.Phases(List.of(phase)), turn);
        assertThat(skeleton.stats().strength()).isEqualTo(16);
        assertThat(ada.body().under(AffectKind.BLEEDING)).isTrue();
        assertThat(tom.body().affects()).isEmpty();
        skeleton.affects(List.of());
        Phases.check(dungeon.zone(), skeleton, 25, new Behaviour.Phases(List.of(phase)), turn);
        assertThat(skeleton.affects()).isEmpty();
    }
}
