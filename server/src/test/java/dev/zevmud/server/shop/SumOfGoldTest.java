package dev.zevmud.server.shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zevmud.server.kit.Dungeon;
import dev.zevmud.server.kit.FakePlayer;
import dev.zevmud.server.world.CharacterId;
import dev.zevmud.server.world.CharacterState;
import dev.zevmud.server.world.Item;
import dev.zevmud.server.world.ItemId;
import dev.zevmud.server.world.ItemState;
import dev.zevmud.server.world.LeaveReason;
import dev.zevmud.server.world.Place;
import dev.zevmud.server.world.Shop;
import dev.zevmud.server.world.ZoneCheckpoint;
import dev.zevmud.server.world.ZoneState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Random dealings of players who walk between bank and inn, with crashes in between: whatever is
/// in purses, accounts, heaps, and has been paid over the counter, is always the same sum. Only a
/// guest's purse is in no save: it ends with a crash, and not when the guest leaves.
class SumOfGoldTest {

    private static final List<String> LINES =
            List.of(
                    "deposit %d",
                    "deposit %d",
                    "withdraw %d",
                    "withdraw %d",
                    "deposit all",
                    "withdraw all",
                    "drop %d coins",
                    "drop %d coins",
                    "get coins",
                    "get all",
                    "give %d coins to ada",
                    "give %d coins to bob",
                    "give %d coins to guest1",
                    "buy %d cake",
                    "buy pie",
                    "sell all",
                    "sell cake",
                    "east",
                    "west",
                    "east",
                    "west",
                    "balance");

    private final Map<ItemId, ItemState> savedItems = new HashMap<>();
    private final Map<CharacterId, CharacterState> savedCharacters = new HashMap<>();
    private ZoneState savedZone;
    private long paid;
    private long savedPaid;
    private long total = 1_000;
    private long guestsAtSave;
    private int banked;
    private int dropped;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void noDealingMakesOrLosesACoin(long seed) {
        Random random = new Random(seed);
        Dungeon town = new Dungeon(Town.AREA);
        List<FakePlayer> players =
                new ArrayList<>(
                        List.of(town.player("Ada", "market"), town.player("Bob", "market")));
        players.forEach(player -> player.body().coins(500));
        players.add(town.guest("Guest1", "market"));
        save(town, players);
        for (int step = 0; step < 3_000; step++) {
            FakePlayer player = players.get(random.nextInt(players.size()));
            String line = LINES.get(random.nextInt(LINES.size()));
            deal(town, player, line.formatted(random.nextInt(-2, 120)));
            assertThat(sum(town, players) + paid).as("after '%s'", line).isEqualTo(total);
            if (random.nextInt(50) == 0) {
                town.leave(players.removeLast(), LeaveReason.QUIT);
                players.add(town.guest("Guest1", "market"));
            }
            if (random.nextInt(10) == 0) {
                save(town, players);
            }
            if (random.nextInt(200) == 0) {
                players = crash(town);
                paid = savedPaid;
                total -= guestsAtSave;
                assertThat(sum(town, players) + paid).as("after a crash").isEqualTo(total);
                players.add(town.guest("Guest1", "market"));
                save(town, players);
            }
        }
        assertThat(banked).isGreaterThan(40);
        assertThat(dropped).isGreaterThan(40);
    }

    /// What is paid is known from what changes hands, and the shop's prices.
    private void deal(Dungeon town, FakePlayer player, String line) {
        Map<String, Long> before = goods(town, player);
        String said = player.type(line);
        banked += said.contains("The bank") && said.startsWith("You") ? 1 : 0;
        dropped += said.startsWith("You drop") && said.contains("coin") ? 1 : 0;
        if (!line.startsWith("buy") && !line.startsWith("sell")) {
            return;
        }
        Shop shop = Town.AREA.creature("brannoc").shop();
        Map<String, Long> after = goods(town, player);
        for (Shop.Ware ware : shop.stock()) {
            long more = after.getOrDefault(ware.item(), 0L) - before.getOrDefault(ware.item(), 0L);
            int value = Town.AREA.item(ware.item()).value();
            paid +=
                    more > 0
                            ? more * Math.ceilDiv(value * shop.sellsAt(), 100)
                            : more * (value * shop.buysAt() / 100);
        }
    }

    private static Map<String, Long> goods(Dungeon town, FakePlayer player) {
        Map<String, Long> goods = new HashMap<>();
        for (Item item : town.zone().things().carriedBy(player.id())) {
            goods.merge(item.prototype().id(), 1L, Long::sum);
        }
        return goods;
    }

    private static long sum(Dungeon town, List<FakePlayer> players) {
        long purses = 0;
        for (FakePlayer player : players) {
            assertThat(player.body().coins()).isNotNegative();
            purses += player.body().coins() + player.body().holdings().banked();
        }
        return purses + town.zone().things().all().stream().mapToLong(Item::coins).sum();
    }

    private void save(Dungeon town, List<FakePlayer> players) {
        ZoneCheckpoint checkpoint = town.zone().takeCheckpoint();
        if (checkpoint != null) {
            checkpoint.items().forEach(item -> savedItems.put(item.id(), item));
            checkpoint.destroyed().forEach(savedItems::remove);
            checkpoint.characters().forEach(one -> savedCharacters.put(one.id(), one));
            savedZone = checkpoint.state();
        }
        savedPaid = paid;
        guestsAtSave = players.getLast().body().coins();
    }

    private List<FakePlayer> crash(Dungeon town) {
        List<ItemState> loose =
                savedItems.values().stream()
                        .filter(item -> !(item.place() instanceof Place.CarriedBy))
                        .toList();
        town.restart(savedZone, loose);
        List<FakePlayer> players = new ArrayList<>();
        for (CharacterState character : List.copyOf(savedCharacters.values())) {
            Place own = new Place.CarriedBy(character.id());
            players.add(
                    town.enter(
                            character,
                            savedItems.values().stream()
                                    .filter(item -> item.place().equals(own))
                                    .toList()));
        }
        return players;
    }
}
