package dev.zevmud.server.combat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zevmud.server.kit.Dungeon;
import dev.zevmud.server.kit.FakePlayer;
import dev.zevmud.server.world.Creature;
import dev.zevmud.server.world.Experience;
import dev.zevmud.server.world.Item;
import dev.zevmud.server.world.Place;
import dev.zevmud.server.world.Slot;
import dev.zevmud.server.world.Turn;
import org.junit.jupiter.api.Test;

class FightTest {

    private static final int FIGHTS = 1_000;

    /// The part of seeded fights that a new character wins after typing these lines.
    private static int wonPercent(String room, String... preparations) {
        int won = 0;
        for (int seed = 0; seed < FIGHTS; seed++) {
            Dungeon dungeon = new Dungeon(seed);
            FakePlayer mira = dungeon.player("Mira", room);
            mira.type(preparations);
            mira.forget();
            mira.type("kill skeleton");
            dungeon.pass(55);
            won += mira.body().experience() == 20 ? 1 : 0;
        }
        return won * 100 / FIGHTS;
    }

    @Test
    void aNewCharacterWithTheRustySwordMostlyBeatsTheSkeleton() {
        assertThat(wonPercent("room4", "get sword", "wield sword", "w", "n", "n"))
                .isGreaterThan(80);
    }

    @Test
    void theShieldMakesItNearlyCertain() {
        assertThat(
                        wonPercent(
                                "room4",
                                "get sword",
                                "wield sword",
                                "w",
                                "n",
                                "n",
                                "get shield",
                                "wear shield"))
                .isGreaterThan(95);
    }

    @Test
    void bareHandsAreABadIdea() {
        assertThat(wonPercent("room5")).isLessThan(50);
    }

    @Test
    void damageFollowsTheFormula() {
        Dungeon dungeon = new Dungeon();
        FakePlayer mira = dungeon.player("Mira", "room5");
        Creature skeleton = dungeon.zone().creaturesIn("room5").getFirst();
        Turn turn = new Turn(dungeon.now(), dungeon.random());
        for (int n = 0; n < 500; n++) {
            // floor((12 + 5) × 0.8–1.2) − (0 + floor(10 / 4)), and floor(10 × 0.8–1.2) − 2.
            assertThat(Blow.damage(dungeon.zone(), skeleton, mira.body(), turn)).isBetween(11, 18);
            assertThat(Blow.damage(dungeon.zone(), mira.body(), skeleton, turn)).isBetween(6, 10);
        }
        mira.type("get shield", "wear shield");
        assertThat(Gear.armour(dungeon.zone(), mira.body())).isEqualTo(8);
    }

    @Test
    void theDeadWakeAtTheExitWithHalfTheirHitPointsAndEverythingTheyHad() {
        Dungeon dungeon = new Dungeon();
        FakePlayer mira = dungeon.player("Mira", "room3");
        mira.type("get key", "n");
        mira.body().hp(1);
        mira.type("kill skeleton");
        dungeon.pass(30);
        assertThat(mira.room()).isEqualTo("room8");
        assertThat(mira.seen()).contains("strikes you down").contains("Dungeon Exit");
        assertThat(mira.body().hp()).isBetween(50, 70);
        assertThat(mira.carries()).contains("ancient_key");
        assertThat(mira.body().enemy()).isNull();
    }

    @Test
    void aCorpseHoldsWhatTheDeadCarriedAndTheSkeletonComesBack() {
        Dungeon dungeon = new Dungeon();
        FakePlayer mira = dungeon.player("Mira", "room5");
        dungeon.zone().creaturesIn("room5").getFirst().hp(1);
        mira.type("kill skeleton");
        dungeon.pass(10);
        assertThat(mira.type("look in remains")).contains("a rusty sword");
        assertThat(mira.type("look")).doesNotContain("blade drawn");
        dungeon.pass(160);
        assertThat(mira.type("look")).doesNotContain("remains");
        mira.type("s");
        dungeon.pass(15);
        assertThat(mira.type("n")).contains("blade drawn");
    }

    @Test
    void weaponsWearAndBreak() {
        Dungeon dungeon = new Dungeon();
        FakePlayer mira = dungeon.player("Mira", "room4");
        mira.type("get sword", "wield sword", "w", "n", "n");
        var sword = dungeon.zone().things().wornBy(mira.id()).getFirst();
        dungeon.zone().things().durability(sword, 1);
        mira.type("kill skeleton");
        dungeon.pass(10);
        assertThat(mira.seen()).contains("The rusty sword breaks in your hand! A smith might");
        assertThat(mira.wears()).containsExactly("rusty_sword");
        assertThat(sword.broken()).isTrue();
        assertThat(Gear.weapon(dungeon.zone(), mira.body())).isZero();
        assertThat(mira.type("examine sword")).contains("It is broken.");
        mira.type("remove sword");
        assertThat(mira.type("wield sword")).contains("The rusty sword is broken, and of no use");
        assertThat(sword.durability()).isZero();
    }

    @Test
    void ofTheArmourOnePieceWearsWithEachBlowAndABrokenOneProtectsNoMore() {
        Dungeon dungeon = new Dungeon();
        FakePlayer mira = dungeon.player("Mira", "room5");
        Item shield = worn(dungeon, mira, "iron_shield", Slot.SHIELD);
        Item armor = worn(dungeon, mira, "leather_armor", Slot.CHEST);
        assertThat(Gear.armour(dungeon.zone(), mira.body())).isEqualTo(20);
        int whole = shield.durability() + armor.durability();
        mira.forget();
        mira.type("kill skeleton");
        dungeon.pass(6);
        long blows = mira.seen().lines().filter(line -> line.contains("damage) ")).count();
        blows += mira.seen().lines().filter(line -> line.matches(".* you\\. .*damage.*")).count();
        assertThat(blows).isPositive();
        assertThat(whole - shield.durability() - armor.durability()).isEqualTo((int) blows);
        dungeon.zone().things().durability(shield, 1);
        dungeon.zone().things().durability(armor, 6);
        mira.body().hp(100);
        dungeon.zone().creaturesIn("room5").getFirst().hp(50);
        mira.forget();
        dungeon.pass(30);
        assertThat(mira.seen())
                .contains("The iron shield gives way and protects you no more.")
                .contains("The suit of leather armor is close to breaking.");
        assertThat(Gear.armour(dungeon.zone(), mira.body())).isLessThanOrEqualTo(12);
        assertThat(mira.wears()).contains("iron_shield");
    }

    private static Item worn(Dungeon dungeon, FakePlayer mira, String item, Slot slot) {
        return dungeon.zone().things().create(item, new Place.WornBy(mira.id(), slot));
    }

    @Test
    void experienceLeadsToLevelsUpToTwenty() {
        Dungeon dungeon = new Dungeon();
        FakePlayer mira = dungeon.player("Mira", "room8");
        Turn turn = new Turn(dungeon.now(), dungeon.random());
        Experience.gain(dungeon.zone(), mira.body(), 100, turn);
        assertThat(mira.body().level()).isEqualTo(2);
        assertThat(mira.body().maxHp()).isEqualTo(110);
        Experience.gain(dungeon.zone(), mira.body(), 1_000_000, turn);
        assertThat(mira.body().level()).isEqualTo(Experience.MAX_LEVEL);
    }

    @Test
    void fleeingLeadsElsewhereAndTheSkeletonComesAfter() {
        Dungeon dungeon = new Dungeon(3);
        FakePlayer mira = dungeon.player("Mira", "room5");
        mira.type("kill skeleton");
        assertThat(mira.type("south")).contains("Not while the skeleton warrior is upon you");
        for (int tries = 0; tries < 30 && mira.body().enemy() != null; tries++) {
            mira.type("flee");
        }
        assertThat(mira.room()).isEqualTo("room3");
        dungeon.pass(3);
        assertThat(mira.seen())
                .contains("The skeleton warrior arrives from the north")
                .contains("The skeleton warrior comes at you!");
    }

    @Test
    void twoWhoFightTogetherShareTheExperience() {
        Dungeon dungeon = new Dungeon();
        FakePlayer mira = dungeon.player("Mira", "room5");
        FakePlayer tom = dungeon.player("Tom", "room5");
        mira.type("kill skeleton");
        tom.type("kill skeleton");
        dungeon.zone().creaturesIn("room5").getFirst().hp(1);
        dungeon.pass(10);
        assertThat(mira.body().experience()).isEqualTo(10);
        assertThat(tom.body().experience()).isEqualTo(10);
    }

    @Test
    void travellersDoNotFightEachOther() {
        Dungeon dungeon = new Dungeon();
        FakePlayer mira = dungeon.player("Mira", "room8");
        dungeon.player("Tom", "room8");
        assertThat(mira.type("kill tom")).contains("Tom is no enemy of yours");
    }

    @Test
    void theScrollStrikesForManaAndIsSpent() {
        Dungeon dungeon = new Dungeon();
        FakePlayer mira = dungeon.player("Mira", "room6");
        mira.type("get scroll", "w", "n");
        assertThat(mira.type("use scroll on skeleton"))
                .contains("a magic missile leaps from your palm and sears the skeleton warrior");
        assertThat(mira.body().vitals().mana()).isEqualTo(40);
        assertThat(mira.carries()).isEmpty();
        assertThat(mira.body().enemy()).isNotNull();
    }
}
