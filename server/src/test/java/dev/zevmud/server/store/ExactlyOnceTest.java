package dev.zevmud.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.util.DriverDataSource;
import dev.zevmud.server.session.account.Account;
import dev.zevmud.server.world.CharacterClass;
import dev.zevmud.server.world.CharacterId;
import dev.zevmud.server.world.CharacterState;
import dev.zevmud.server.world.ItemId;
import dev.zevmud.server.world.ItemState;
import dev.zevmud.server.world.Place;
import dev.zevmud.server.world.StaleZoneException;
import dev.zevmud.server.world.ZoneCheckpoint;
import dev.zevmud.server.world.ZoneState;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever zones save, while connections break at any moment: each save takes effect once and
/// whole, a stale owner's never, and every item is where the last save put it.
class ExactlyOnceTest {

    private static final int STEPS = 60;
    private static final List<String> ZONES = List.of("dungeon", "town");
    private static final CharacterId MIRA = new CharacterId("mira");

    @TempDir Path folder;

    private final Map<String, ItemState> items = new TreeMap<>();
    private final Map<String, Long> epochs = new HashMap<>();
    private CharacterState mira =
            CharacterState.create(MIRA, "Mira", CharacterClass.ROGUE, "dungeon", "room1");
    private ZoneStore zones;
    private Random random;
    private long number;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void onSqlite(long seed) throws Exception {
        play(seed, Sources.embedded(folder), Database.SQLITE);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void onPostgres(long seed) throws Exception {
        HikariConfig config = Sources.postgres(Postgres.freshDatabase());
        config.setDataSource(
                new DriverDataSource(
                        config.getJdbcUrl(),
                        null,
                        config.getDataSourceProperties(),
                        config.getUsername(),
                        config.getPassword()));
        play(seed, config, Database.POSTGRES);
    }

    private void play(long seed, HikariConfig config, String migrations) throws Exception {
        random = new Random(seed);
        var faults = new LostConnections(seed);
        DataSource sound = config.getDataSource();
        config.setDataSource(faults.around(sound));
        try (var database = Database.open(config, migrations)) {
            zones = new ZoneStore(database);
            var accounts = new AccountStore(database);
            accounts.create(new Account("a", "Mira", "hash"));
            accounts.create("a", mira);
            ZONES.forEach(zone -> epochs.put(zone, zones.open(zone).epoch()));
            faults.begin();
            for (int step = 0; step < STEPS; step++) {
                step();
            }
            zones.close();
        }
        check(config, sound, migrations);
    }

    private void step() throws Exception {
        String zone = ZONES.get(random.nextInt(ZONES.size()));
        if (random.nextInt(10) == 0) {
            stale(zone);
            return;
        }
        Map<String, ItemState> changed = new TreeMap<>();
        Set<ItemId> destroyed = Set.of();
        List<String> own =
                items.values().stream()
                        .filter(item -> item.zone().equals(zone))
                        .map(item -> item.id().value())
                        .toList();
        for (int i = 0; i < 3; i++) {
            String id =
                    own.isEmpty() || random.nextBoolean()
                            ? zone + ".1." + number++
                            : own.get(random.nextInt(own.size()));
            changed.put(id, item(id, zone, place(zone)));
        }
        if (!own.isEmpty() && random.nextInt(4) == 0) {
            String gone = own.get(random.nextInt(own.size()));
            changed.remove(gone);
            destroyed = Set.of(new ItemId(gone));
            items.remove(gone);
        }
        List<CharacterState> characters = new ArrayList<>();
        if (mira.zone().equals(zone)) {
            String to = ZONES.get(random.nextInt(ZONES.size()));
            mira = CharacterState.create(MIRA, "Mira", CharacterClass.ROGUE, to, "r" + number);
            characters.add(mira);
            Map<String, ItemState> all = new TreeMap<>(items);
            all.putAll(changed);
            all.forEach((id, item) -> {
                if (item.place().equals(new Place.CarriedBy(MIRA))) {
                    changed.put(id, item(id, to, item.place()));
                }
            });
        }
        items.putAll(changed);
        var checkpoint =
                new ZoneCheckpoint(
                        zone,
                        epochs.get(zone),
                        new ZoneState(number, Instant.EPOCH, List.of()),
                        characters,
                        List.copyOf(changed.values()),
                        destroyed);
        zones.save(checkpoint).toCompletableFuture().get(30, TimeUnit.SECONDS);
    }

    private void stale(String zone) {
        String id = zone + ".0.0";
        ItemState ghost = item(id, zone, new Place.InRoom(zone, "room1"));
        var checkpoint =
                new ZoneCheckpoint(
                        zone,
                        epochs.get(zone) - 1,
                        new ZoneState(0, Instant.EPOCH, List.of()),
                        List.of(),
                        List.of(ghost),
                        Set.of());
        assertThatThrownBy(() ->
                        zones.save(checkpoint).toCompletableFuture().get(30, TimeUnit.SECONDS))
                .hasCauseInstanceOf(StaleZoneException.class);
    }

    private Place place(String zone) {
        return mira.zone().equals(zone) && random.nextBoolean()
                ? new Place.CarriedBy(MIRA)
                : new Place.InRoom(zone, "room" + random.nextInt(5));
    }

    private static ItemState item(String id, String zone, Place place) {
        return new ItemState(
                new ItemId(id), "sword", zone, place, 1, false, false, null, null, false, 0);
    }

    private void check(HikariConfig used, DataSource sound, String migrations) throws IOException {
        var config = new HikariConfig();
        config.setDataSource(sound);
        config.setMaximumPoolSize(used.getMaximumPoolSize());
        try (var database = Database.open(config, migrations);
                var reopened = new ZoneStore(database)) {
            assertThat(reopened.items()).containsExactlyInAnyOrderElementsOf(items.values());
            assertThat(reopened.load(MIRA, mira.zone()).orElseThrow().state()).isEqualTo(mira);
        }
    }
}
