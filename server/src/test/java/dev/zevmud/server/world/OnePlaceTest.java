package dev.zevmud.server.world;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zevmud.server.kit.Dungeon;
import dev.zevmud.server.kit.FakePlayer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever players do, an item is in exactly one place, and what the checkpoints saved is what is.
class OnePlaceTest {

    private static final List<String> LINES =
            List.of(
                    "n",
                    "e",
                    "s",
                    "w",
                    "u",
                    "d",
                    "n",
                    "e",
                    "s",
                    "w",
                    "get all",
                    "get all",
                    "drop all",
                    "get sword",
                    "get key",
                    "drop 2.sword",
                    "wear all",
                    "wield sword",
                    "remove all",
                    "remove sword",
                    "hold torch",
                    "search",
                    "kill skeleton",
                    "flee",
                    "use scroll",
                    "drink potion",
                    "eat bread",
                    "unlock chest",
                    "open chest",
                    "close chest",
                    "lock chest",
                    "put all in chest",
                    "get all from chest",
                    "get all from remains",
                    "give all to ada",
                    "give sword to bob",
                    "give key to guest",
                    "talk",
                    "1",
                    "2",
                    "look",
                    "score",
                    "put sword in remains",
                    "get 3.sword",
                    "kill statue");

    /// What a store would hold.
    private final Map<ItemId, ItemState> savedItems = new HashMap<>();

    private final Map<CharacterId, CharacterState> savedCharacters = new HashMap<>();
    private ZoneState savedZone;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void anItemIsInExactlyOnePlaceAndWhatWasSavedIsWhatIs(long seed) {
        Random random = new Random(seed);
        Dungeon dungeon = new Dungeon(seed);
        List<FakePlayer> players = newcomers(dungeon);
        for (int step = 0; step < 1_500; step++) {
            FakePlayer player = players.get(random.nextInt(players.size()));
            player.body().hp(100);
            player.type(LINES.get(random.nextInt(LINES.size())));
            if (random.nextInt(10) == 0) {
                dungeon.pass(random.nextInt(1, 40));
            }
            if (random.nextInt(40) == 0) {
                leaveAndReturn(dungeon, players, random.nextInt(players.size()), random);
            }
            everyItemIsInOnePlace(dungeon.zone());
            if (random.nextInt(5) == 0) {
                save(dungeon.zone());
                savedIsWhatIs(dungeon.zone());
            }
            if (random.nextInt(150) == 0) {
                players = restart(dungeon);
            }
        }
    }

    private static List<FakePlayer> newcomers(Dungeon dungeon) {
        return new ArrayList<>(
                List.of(
                        dungeon.player("Ada", "room4"),
                        dungeon.player("Bob", "room7"),
                        dungeon.guest("Guest1", "room3"),
                        dungeon.guest("Guest2", "room1")));
    }

    private void leaveAndReturn(
            Dungeon dungeon, List<FakePlayer> players, int index, Random random) {
        FakePlayer player = players.get(index);
        CharacterState state = player.body().state("dungeon");
        dungeon.leave(player, LeaveReason.QUIT);
        everyItemIsInOnePlace(dungeon.zone());
        if (player.id().isGuest()) {
            players.set(index, dungeon.guest(state.name(), "room1"));
            return;
        }
        // Sometimes back before the checkpoint, with what the store held until then.
        if (random.nextBoolean() || !savedCharacters.containsKey(player.id())) {
            save(dungeon.zone());
            savedIsWhatIs(dungeon.zone());
        }
        players.set(index, dungeon.enter(savedCharacters.get(player.id()), savedWith(player.id())));
    }

    private List<FakePlayer> restart(Dungeon dungeon) {
        save(dungeon.zone());
        List<ItemState> loose =
                savedItems.values().stream().filter(item -> holder(item.place()) == null).toList();
        dungeon.restart(savedZone, loose);
        List<FakePlayer> players = new ArrayList<>();
        for (CharacterState character : List.copyOf(savedCharacters.values())) {
            players.add(dungeon.enter(character, savedWith(character.id())));
        }
        players.add(dungeon.guest("Guest1", "room3"));
        everyItemIsInOnePlace(dungeon.zone());
        save(dungeon.zone());
        savedIsWhatIs(dungeon.zone());
        return players;
    }

    private List<ItemState> savedWith(CharacterId id) {
        return savedItems.values().stream()
                .filter(item -> id.equals(holder(item.place())))
                .toList();
    }

    private CharacterId holder(Place place) {
        return switch (place) {
            case Place.CarriedBy carried -> carried.character();
            case Place.WornBy worn -> worn.character();
            case Place.InContainer inner -> {
                assertThat(savedItems).containsKey(inner.container());
                yield holder(savedItems.get(inner.container()).place());
            }
            case Place.InRoom room -> null;
            case Place.HeldByCreature held -> null;
        };
    }

    private void save(Zone zone) {
        ZoneCheckpoint checkpoint = zone.takeCheckpoint();
        if (checkpoint == null) {
            return;
        }
        checkpoint.items().forEach(item -> savedItems.put(item.id(), item));
        checkpoint.destroyed().forEach(savedItems::remove);
        checkpoint.characters().forEach(one -> savedCharacters.put(one.id(), one));
        savedZone = checkpoint.state();
        assertThat(savedCharacters.keySet()).noneMatch(CharacterId::isGuest);
        for (ItemState item : savedItems.values()) {
            CharacterId holder = holder(item.place());
            assertThat(holder == null || !holder.isGuest()).as("saved with a guest").isTrue();
        }
    }

    private static void everyItemIsInOnePlace(Zone zone) {
        Set<ItemId> seen = new HashSet<>();
        Set<Place> places = new HashSet<>();
        for (Item item : zone.things().all()) {
            places.add(item.place());
            if (item.place() instanceof Place.InContainer inner) {
                assertThat(zone.things().item(inner.container())).isNotNull();
            }
        }
        for (Place place : places) {
            for (Item item : zone.things().in(place)) {
                assertThat(item.place()).isEqualTo(place);
                assertThat(seen.add(item.id())).as("%s in two places", item.id()).isTrue();
            }
        }
        assertThat(seen).hasSize(zone.things().all().size());
        for (Player player : zone.players()) {
            for (Slot slot : Slot.values()) {
                assertThat(zone.things().in(new Place.WornBy(player.id(), slot)).size())
                        .isLessThanOrEqualTo(1);
            }
            assertThat(zone.things().carriedBy(player.id()).size()).isLessThanOrEqualTo(21);
        }
    }

    private void savedIsWhatIs(Zone zone) {
        Map<ItemId, ItemState> now = new HashMap<>();
        zone.things().all().forEach(item -> now.put(item.id(), item.state(zone.id())));
        Map<ItemId, ItemState> saved = new HashMap<>(savedItems);
        saved.values()
                .removeIf(item -> {
                    CharacterId holder = holder(item.place());
                    return holder != null && !zone.holds(holder);
                });
        assertThat(saved).isEqualTo(now);
        for (Player player : zone.players()) {
            if (!player.id().isGuest()) {
                assertThat(savedCharacters.get(player.id())).isEqualTo(player.state(zone.id()));
            }
        }
    }
}
