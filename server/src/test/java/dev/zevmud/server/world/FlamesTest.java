package dev.zevmud.server.world;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zevmud.server.kit.Dungeon;
import dev.zevmud.server.kit.FakePlayer;
import dev.zevmud.server.kit.Realm;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A torch has 45 minutes, a candle 20, a brass lantern 60 and can be refilled. `room10` of the
/// dungeon is dark.
class FlamesTest {

    private final Dungeon dungeon = new Dungeon();
    private final FakePlayer mira = dungeon.player("Mira", "room10");
    private final Item torch = give(dungeon, mira, "torch");

    private static Item give(Dungeon ground, FakePlayer player, String prototype) {
        return ground.zone().things().create(prototype, new Place.CarriedBy(player.id()));
    }

    private static Dungeon town() {
        return new Dungeon(
                Realm.SHIPPED.stream()
                        .filter(area -> area.id().equals("town"))
                        .findFirst()
                        .orElseThrow());
    }

    private static void minutes(Dungeon ground, int minutes) {
        ground.pass(Duration.ofMinutes(minutes));
    }

    @Test
    void aTorchInThePackGivesNoLightAndInTheHandItDoes() {
        assertThat(mira.type("look")).contains("pitch dark");
        assertThat(mira.type("light torch"))
                .isEqualTo("You raise the pitch torch, and the shadows step back.");
        assertThat(mira.type("look")).doesNotContain("pitch dark");
        assertThat(mira.type("light torch")).isEqualTo("The pitch torch burns already.");
        assertThat(mira.type("extinguish"))
                .isEqualTo("You put out the pitch torch.\nIt is pitch dark now.");
        assertThat(mira.type("look")).contains("pitch dark");
        assertThat(mira.type("light", "look")).doesNotContain("pitch dark");
        assertThat(mira.type("remove torch", "look")).contains("pitch dark");
    }

    @Test
    void aHeldTorchBurnsDownWarnsAndIsGone() {
        FakePlayer tom = dungeon.player("Tom", "room10");
        mira.type("light");
        minutes(dungeon, 34);
        mira.forget();
        minutes(dungeon, 1);
        assertThat(mira.seen()).isEqualTo("The pitch torch burns low: 10 minutes more.");
        mira.forget();
        minutes(dungeon, 5);
        assertThat(mira.seen()).isEqualTo("The pitch torch burns low: 5 minutes more.");
        mira.forget();
        minutes(dungeon, 4);
        assertThat(mira.seen()).isEqualTo("The pitch torch burns low: 1 minute more.");
        assertThat(mira.type("examine torch")).contains("It burns, and will for 1 minute more.");
        tom.forget();
        mira.forget();
        minutes(dungeon, 1);
        assertThat(mira.seen())
                .isEqualTo(
                        "The pitch torch flares up once and is burnt out. What is left crumbles"
                                + " between your fingers.\nIt is pitch dark now.");
        assertThat(tom.seen())
                .isEqualTo("The pitch torch that Mira holds goes out.\nIt is pitch dark now.");
        assertThat(mira.wears()).isEmpty();
        assertThat(dungeon.zone().things().item(torch.id())).isNull();
    }

    @Test
    void whatIsPutOutOrPutAwayDoesNotBurnDown() {
        mira.type("light");
        minutes(dungeon, 10);
        mira.type("extinguish");
        minutes(dungeon, 100);
        mira.type("light", "remove torch");
        minutes(dungeon, 100);
        assertThat(mira.type("examine torch"))
                .contains("It does not burn. What is left in it would last 35 minutes.");
        mira.type("drop torch");
        minutes(dungeon, 100);
        assertThat(torch.flame()).isEqualTo(new Flame(35, false));
    }

    @Test
    void theTorchInItsBracketBurnsForeverAndGoesOutWhenItIsTaken() {
        FakePlayer tom = dungeon.player("Tom", "room1");
        Item bracket = dungeon.zone().things().inRoom("room1").getFirst();
        minutes(dungeon, 200);
        assertThat(bracket.flame()).isEqualTo(new Flame(45, true));
        tom.type("get torch");
        assertThat(bracket.flame()).isEqualTo(new Flame(45, false));
        assertThat(tom.type("hold torch")).contains("shadows step back");
        assertThat(bracket.flame()).isEqualTo(new Flame(45, true));
    }

    @Test
    void whatIsLeftSurvivesACrashAndAnAbsence() {
        mira.type("light");
        minutes(dungeon, 20);
        ZoneCheckpoint saved = dungeon.zone().takeCheckpoint();
        ItemState state = only(saved);
        assertThat(state.flame()).isEqualTo(new Flame(25, true));
        dungeon.restart(saved.state(), List.of());
        dungeon.sleep(Duration.ofDays(3));
        FakePlayer again = dungeon.enter(saved.characters().getFirst(), List.of(state));
        assertThat(again.type("look")).doesNotContain("pitch dark");
        minutes(dungeon, 24);
        assertThat(again.type("examine torch")).contains("for 1 minute more");
        minutes(dungeon, 1);
        assertThat(again.type("look")).contains("pitch dark");
    }

    private ItemState only(ZoneCheckpoint saved) {
        return saved.items().stream()
                .filter(item -> item.id().equals(torch.id()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aLightOfAReleaseWithoutFlamesIsWholeAndBurnsIfItWasHeld() {
        mira.type("light");
        ZoneCheckpoint saved = dungeon.zone().takeCheckpoint();
        ItemState now = only(saved);
        ItemState before =
                new ItemState(
                        now.id(),
                        now.prototype(),
                        now.zone(),
                        now.place(),
                        now.durability(),
                        now.locked(),
                        now.open(),
                        now.decaysAt(),
                        null,
                        false,
                        0);
        dungeon.restart(saved.state(), List.of());
        FakePlayer again = dungeon.enter(saved.characters().getFirst(), List.of(before));
        assertThat(again.type("examine torch")).contains("for 45 minutes more");
    }

    @Test
    void aLanternIsRefilledWithOil() {
        Dungeon town = town();
        FakePlayer tom = town.player("Tom", "market");
        give(town, tom, "brass_lantern");
        assertThat(tom.type("refill lantern")).isEqualTo("The brass lantern is full to the brim.");
        tom.type("light lantern");
        minutes(town, 59);
        assertThat(tom.type("refill lantern"))
                .isEqualTo(
                        "You carry nothing to refill the brass lantern with. A chandler sells oil.");
        tom.forget();
        minutes(town, 1);
        assertThat(tom.seen())
                .contains("The brass lantern gutters and goes out. It needs oil: refill lantern");
        assertThat(tom.type("light lantern"))
                .startsWith("There is nothing left in the brass lantern to burn.");
        give(town, tom, "lamp_oil");
        give(town, tom, "lamp_oil");
        assertThat(tom.type("refill lantern"))
                .isEqualTo(
                        "You pour the flask of lamp oil into the brass lantern. It will burn for 60"
                                + " minutes.");
        assertThat(tom.carries()).containsExactly("lamp_oil");
        tom.type("light lantern");
        minutes(town, 2);
        assertThat(tom.type("use oil on lantern")).contains("for 60 minutes");
        assertThat(tom.carries()).isEmpty();
    }

    @Test
    void aTorchCannotBeRefilledAndASpentCandleBringsLess() {
        Dungeon town = town();
        town.pass(GameTime.HOUR.multipliedBy(8));
        FakePlayer tom = town.player("Tom", "chandlery");
        tom.body().coins(100);
        tom.type("buy candle", "buy oil");
        Item candle = town.zone().things().carriedBy(tom.id()).getFirst();
        assertThat(tom.type("value candle")).contains("would give you 1 coin");
        tom.type("light candle");
        minutes(town, 1);
        tom.type("remove candle");
        assertThat(candle.flame()).isEqualTo(new Flame(19, false));
        assertThat(tom.type("value candle")).contains("would not give a coin");
        assertThat(tom.type("refill candle")).isEqualTo("The tallow candle cannot be refilled.");
        assertThat(tom.carries()).containsExactlyInAnyOrder("tallow_candle", "lamp_oil");
    }
}
