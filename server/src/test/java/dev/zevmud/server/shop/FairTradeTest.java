package dev.zevmud.server.shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zevmud.server.kit.Dungeon;
import dev.zevmud.server.kit.FakePlayer;
import dev.zevmud.server.world.CharacterId;
import dev.zevmud.server.world.CharacterState;
import dev.zevmud.server.world.Creature;
import dev.zevmud.server.world.GameTime;
import dev.zevmud.server.world.Item;
import dev.zevmud.server.world.ItemId;
import dev.zevmud.server.world.ItemPrototype;
import dev.zevmud.server.world.ItemState;
import dev.zevmud.server.world.Place;
import dev.zevmud.server.world.Shop;
import dev.zevmud.server.world.ZoneCheckpoint;
import dev.zevmud.server.world.ZoneState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Random trades in all shops of the town, with crashes in between. What changes hands is reckoned
/// here from the prices alone; a step in which no time passes must neither make nor lose anything.
class FairTradeTest {

    private static final List<String> ROOMS = List.of("inn", "chandlery", "smithy");

    private static final List<String> THINGS =
            List.of("cake", "pie", "candle", "lantern", "knife", "short", "cap", "shield", "all");

    private static final List<String> AMOUNTS =
            List.of("", "1 ", "2 ", "3 ", "7 ", "20 ", "21 ", "0 ", "-1 ", "1000000000000 ");

    /// What a store would hold.
    private final Map<ItemId, ItemState> savedItems = new HashMap<>();

    private final Map<CharacterId, CharacterState> savedCharacters = new HashMap<>();
    private ZoneState savedZone;
    private Map<String, Long> savedWealth = Map.of();
    private Map<String, Integer> savedShelves = Map.of();
    private Instant savedAt = Instant.EPOCH;

    private int bought;
    private int sold;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void noTradeMakesOrLosesCoinOrThingOrPays(long seed) {
        Random random = new Random(seed);
        Dungeon town = new Dungeon(Town.AREA);
        sleepTillMorning(town);
        List<FakePlayer> players = newcomers(town);
        save(town, players);
        for (int step = 0; step < 2_000; step++) {
            trade(town, players.get(random.nextInt(players.size())), line(random));
            if (random.nextInt(20) == 0) {
                town.pass(random.nextInt(1, 60));
                sleepTillMorning(town);
            }
            if (random.nextInt(10) == 0) {
                save(town, players);
            }
            if (random.nextInt(100) == 0) {
                players = crash(town);
                assertThat(wealth(town, players)).isEqualTo(savedWealth);
                assertThat(shelves(town, savedAt)).isEqualTo(savedShelves);
            }
            if (random.nextInt(10) == 0) {
                FakePlayer rich = players.get(random.nextInt(players.size()));
                rich.body().coins(rich.body().coins() + random.nextInt(200));
            }
        }
        assertThat(bought).isGreaterThan(50);
        assertThat(sold).isGreaterThan(50);
    }

    /// All shops are open.
    private static void sleepTillMorning(Dungeon town) {
        int hour = GameTime.at(town.now()).hour();
        if (hour < 8 || hour >= 18) {
            town.sleep(GameTime.HOUR.multipliedBy((32 - hour) % 24));
            town.pass(0);
        }
    }

    private static List<FakePlayer> newcomers(Dungeon town) {
        List<FakePlayer> players = new ArrayList<>();
        for (String room : ROOMS) {
            FakePlayer player = town.player("Of" + room, room);
            player.body().coins(150);
            players.add(player);
        }
        return players;
    }

    private static String line(Random random) {
        String thing = THINGS.get(random.nextInt(THINGS.size()));
        return switch (random.nextInt(5)) {
            case 0, 1 -> "buy " + AMOUNTS.get(random.nextInt(AMOUNTS.size())) + thing;
            case 2 -> "sell all." + thing;
            case 3 -> "sell " + thing;
            default -> "value " + thing;
        };
    }

    private void trade(Dungeon town, FakePlayer player, String line) {
        Creature keeper = keeper(town, player);
        Shop shop = keeper.prototype().shop();
        Map<String, Integer> before = carried(town, player);
        Map<String, Integer> shelvesBefore = shelves(town, keeper, shop);
        long coins = player.body().coins();
        long worth = worth(town, player);

        player.type(line);

        assertThat(player.body().coins()).as(line).isNotNegative();
        assertThat(player.carries().size()).isLessThanOrEqualTo(20);
        long due = 0;
        for (Shop.Ware ware : shop.stock()) {
            ItemPrototype prototype = Town.AREA.item(ware.item());
            int more =
                    carried(town, player).getOrDefault(ware.item(), 0)
                            - before.getOrDefault(ware.item(), 0);
            int fewer =
                    shelvesBefore.get(ware.item()) - shelves(town, keeper, shop).get(ware.item());
            assertThat(more)
                    .as("%s: %s on the shelf and in the hands", line, ware)
                    .isEqualTo(fewer);
            bought += Math.max(0, more);
            sold += Math.max(0, -more);
            due +=
                    more > 0
                            ? more * (long) Math.ceil(prototype.value() * shop.sellsAt() / 100.0)
                            : more * (long) Math.floor(prototype.value() * shop.buysAt() / 100.0);
        }
        assertThat(coins - player.body().coins()).as("%s: paid", line).isEqualTo(due);
        assertThat(worth(town, player)).as("%s: gain", line).isLessThanOrEqualTo(worth);
    }

    private static Creature keeper(Dungeon town, FakePlayer player) {
        return town.zone().creaturesIn(player.room()).stream()
                .filter(creature -> creature.prototype().shop() != null)
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Integer> carried(Dungeon town, FakePlayer player) {
        Map<String, Integer> pieces = new TreeMap<>();
        for (Item item : town.zone().things().carriedBy(player.id())) {
            pieces.merge(item.prototype().id(), 1, Integer::sum);
        }
        return pieces;
    }

    private static Map<String, Integer> shelves(Dungeon town, Creature keeper, Shop shop) {
        Map<String, Integer> counts = new TreeMap<>();
        for (Shop.Ware ware : shop.stock()) {
            counts.put(ware.item(), town.zone().shelves().count(keeper, shop, ware, town.now()));
        }
        return counts;
    }

    /// What all shops had at this time.
    private static Map<String, Integer> shelves(Dungeon town, Instant at) {
        Map<String, Integer> counts = new TreeMap<>();
        for (Creature keeper : town.zone().creatures()) {
            Shop shop = keeper.prototype().shop();
            if (shop != null) {
                for (Shop.Ware ware : shop.stock()) {
                    counts.put(
                            keeper.id() + " " + ware.item(),
                            town.zone().shelves().count(keeper, shop, ware, at));
                }
            }
        }
        return counts;
    }

    /// Coins, and things at what they are worth.
    private static long worth(Dungeon town, FakePlayer player) {
        return player.body().coins()
                + town.zone().things().carriedBy(player.id()).stream()
                        .mapToLong(item -> item.prototype().value())
                        .sum();
    }

    private void save(Dungeon town, List<FakePlayer> players) {
        ZoneCheckpoint checkpoint = town.zone().takeCheckpoint();
        if (checkpoint == null) {
            return;
        }
        checkpoint.items().forEach(item -> savedItems.put(item.id(), item));
        checkpoint.destroyed().forEach(savedItems::remove);
        checkpoint.characters().forEach(one -> savedCharacters.put(one.id(), one));
        savedZone = checkpoint.state();
        savedWealth = wealth(town, players);
        savedAt = town.now();
        savedShelves = shelves(town, savedAt);
    }

    /// The zone begins anew with what was saved last.
    private List<FakePlayer> crash(Dungeon town) {
        List<ItemState> loose =
                savedItems.values().stream()
                        .filter(item -> !(item.place() instanceof Place.CarriedBy))
                        .toList();
        town.restart(savedZone, loose);
        List<FakePlayer> players = new ArrayList<>();
        for (CharacterState character : List.copyOf(savedCharacters.values())) {
            List<ItemState> own =
                    savedItems.values().stream()
                            .filter(item ->
                                    item.place().equals(new Place.CarriedBy(character.id())))
                            .toList();
            players.add(town.enter(character, own));
        }
        return players;
    }

    /// Each one's coins and things.
    private static Map<String, Long> wealth(Dungeon town, List<FakePlayer> players) {
        Map<String, Long> wealth = new TreeMap<>();
        for (FakePlayer player : players) {
            wealth.put(player.id().value(), player.body().coins());
            carried(town, player)
                    .forEach((item, pieces) ->
                            wealth.put(player.id().value() + " " + item, (long) pieces));
        }
        return wealth;
    }
}
