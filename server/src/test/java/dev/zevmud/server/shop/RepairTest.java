package dev.zevmud.server.shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zevmud.server.kit.Dungeon;
import dev.zevmud.server.kit.FakePlayer;
import dev.zevmud.server.kit.Realm;
import dev.zevmud.server.world.AreaDefinition;
import dev.zevmud.server.world.CreaturePrototype;
import dev.zevmud.server.world.GameTime;
import dev.zevmud.server.world.Item;
import dev.zevmud.server.world.ItemId;
import dev.zevmud.server.world.ItemPrototype;
import dev.zevmud.server.world.ItemState;
import dev.zevmud.server.world.Place;
import dev.zevmud.server.world.Shop;
import dev.zevmud.server.world.Slot;
import dev.zevmud.server.world.ZoneCheckpoint;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Aldis repairs at 60 percent of what is worn away, from 6:00 to 19:00. A short sword is worth 45
/// and holds 90 hits.
class RepairTest {

    private final Dungeon town = new Dungeon(Town.AREA);
    private final FakePlayer mira = town.player("Mira", "smithy");
    private final Item sword =
            town.zone().things().create("short_sword", new Place.CarriedBy(mira.id()));

    RepairTest() {
        town.pass(GameTime.HOUR.multipliedBy(8));
        mira.body().coins(100);
    }

    private void worn(int left) {
        town.zone().things().durability(sword, left);
    }

    @Test
    void whatIsWornIsMadeWholeForItsPrice() {
        FakePlayer tom = town.player("Tom", "smithy");
        worn(45);
        tom.forget();
        assertThat(mira.type("repair short"))
                .isEqualTo(
                        "Aldis the smith takes 15 coins and repairs the short sword. Good as new.");
        assertThat(tom.seen()).isEqualTo("Aldis the smith repairs a short sword for Mira.");
        assertThat(sword.durability()).isEqualTo(90);
        assertThat(mira.body().coins()).isEqualTo(85);
        assertThat(mira.type("repair short")).isEqualTo("The short sword needs no repair.");
        assertThat(mira.body().coins()).isEqualTo(85);
    }

    @Test
    void theListAndValueTellThePrice() {
        worn(0);
        Item cap =
                town.zone().things().create("quilted_cap", new Place.WornBy(mira.id(), Slot.HEAD));
        town.zone().things().durability(cap, 60);
        assertThat(mira.type("repair list").lines())
                .containsExactly(
                        "Aldis the smith would repair for you:",
                        "A quilted cap, 75 percent sound: 3 coins",
                        "A short sword, broken: 28 coins",
                        "You have 100 coins.");
        assertThat(mira.type("repair")).isEqualTo(mira.type("repair list"));
        assertThat(mira.type("value short"))
                .isEqualTo(
                        "Aldis the smith would not give a coin for the short sword.\n"
                                + "Aldis the smith would repair the short sword for 28 coins.");
        mira.type("repair all");
        assertThat(mira.body().coins()).isEqualTo(69);
        assertThat(mira.type("repair list")).isEqualTo("You have nothing that needs repair here.");
        assertThat(mira.type("repair all")).isEqualTo("You have nothing that needs repair here.");
    }

    @Test
    void whoCannotPayKeepsCoinsAndDents() {
        worn(45);
        mira.body().coins(14);
        assertThat(mira.type("repair short"))
                .isEqualTo("The repair of the short sword would cost 15 coins. You have 14.");
        assertThat(sword.durability()).isEqualTo(45);
        assertThat(mira.body().coins()).isEqualTo(14);
    }

    @Test
    void whatASmithDoesNotDoIsTold() {
        FakePlayer tom = town.player("Tom", "inn");
        assertThat(tom.type("repair")).isEqualTo("Brannoc the innkeeper does not repair things.");
        town.zone().things().create("tallow_candle", new Place.CarriedBy(mira.id()));
        assertThat(mira.type("repair candle"))
                .isEqualTo("Aldis the smith does not repair things like the tallow candle.");
        assertThat(mira.type("repair nose")).startsWith("You have no \"nose\"");
        town.pass(GameTime.HOUR.multipliedBy(12));
        assertThat(mira.type("repair short")).contains("does not trade at this hour");
    }

    @Test
    void wearAndBreakageSurviveACrashAndArmourOfAnEarlierReleaseIsWhole() {
        worn(0);
        ZoneCheckpoint saved = Objects.requireNonNull(town.zone().takeCheckpoint());
        ItemState broken =
                saved.items().stream()
                        .filter(item -> item.id().equals(sword.id()))
                        .findFirst()
                        .orElseThrow();
        ItemState cap =
                new ItemState(
                        new ItemId("town.1.900"),
                        "quilted_cap",
                        "town",
                        new Place.CarriedBy(mira.id()),
                        0,
                        false,
                        false,
                        null,
                        null,
                        false,
                        0);
        town.restart(saved.state(), List.of());
        FakePlayer again = town.enter(saved.characters().getFirst(), List.of(broken, cap));
        assertThat(again.type("examine short")).contains("It is broken.");
        assertThat(again.type("examine cap")).contains("It is in good condition.");
    }

    /// Every piece of the world that wears, in every condition, in every shop of the world.
    @Test
    void noShopPaysForARepair() {
        List<Shop> shops =
                Realm.SHIPPED.stream()
                        .flatMap(area -> area.creatures().values().stream())
                        .map(CreaturePrototype::shop)
                        .filter(Objects::nonNull)
                        .toList();
        int checked = 0;
        for (AreaDefinition area : Realm.SHIPPED) {
            Dungeon ground = new Dungeon(area);
            for (ItemPrototype prototype : area.items().values()) {
                Item item =
                        ground.zone()
                                .things()
                                .create(
                                        prototype.id(),
                                        new Place.InRoom(area.id(), area.startRoom()));
                for (Shop smith : shops.stream().filter(Shop::repairs).toList()) {
                    for (Shop buyer : shops) {
                        checked += neverPays(ground, item, smith, buyer);
                    }
                }
            }
        }
        assertThat(checked).isGreaterThan(1_000);
    }

    @Test
    void noShopThatIsAllowedPaysForARepair() {
        Random random = new Random(1);
        int checked = 0;
        for (int n = 0; n < 2_000; n++) {
            int buys = random.nextInt(101);
            int repairs = Math.max(1, buys + random.nextInt(50));
            checked += neverPays(town, sword, shop(buys, repairs), shop(buys, 0));
        }
        assertThat(checked).isGreaterThan(100_000);
    }

    private static Shop shop(int buys, int repairs) {
        return new Shop(100, buys, repairs, Set.of(), 0, 0, Duration.ofSeconds(1), List.of());
    }

    private static int neverPays(Dungeon ground, Item item, Shop smith, Shop buyer) {
        int whole = item.prototype().durability();
        ground.zone().things().durability(item, whole);
        long sound = Prices.offered(buyer, item);
        for (int left = 0; left < whole; left++) {
            ground.zone().things().durability(item, left);
            assertThat(Prices.repair(smith, item))
                    .as("%s at %d of %d, bought at %d", item.name(), left, whole, buyer.buysAt())
                    .isGreaterThan(sound - Prices.offered(buyer, item));
        }
        return whole;
    }
}
