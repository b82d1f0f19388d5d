package dev.zevmud.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.zevmud.server.world.CharacterClass;
import dev.zevmud.server.world.CharacterId;
import dev.zevmud.server.world.CharacterState;
import dev.zevmud.server.world.ItemId;
import dev.zevmud.server.world.ItemState;
import dev.zevmud.server.world.Place;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A database that the first schema filled goes through all migrations with everything in it, and
/// what the first release wrote can still be written afterwards.
class MigrationTest {

    private static final CharacterId MIRA = new CharacterId("mira");
    private static final ItemState BAG = item("dungeon.1.1", new Place.CarriedBy(MIRA));
    private static final ItemState GEM = item("dungeon.1.2", new Place.InContainer(BAG.id()));
    private static final ItemState CHEST = item("dungeon.1.3", new Place.InRoom("dungeon", "r1"));

    @TempDir Path folder;

    @Test
    void ofSqlite() throws IOException {
        migrates(Sources.embedded(folder), Database.SQLITE);
    }

    @Test
    void ofPostgres() {
        migrates(Sources.postgres(Postgres.freshDatabase()), Database.POSTGRES);
    }

    private static void migrates(HikariConfig config, String migrations) {
        var json = new StoredJson();
        try (var pool = new HikariDataSource(config)) {
            Flyway.configure()
                    .dataSource(pool)
                    .locations(Database.BOTH, migrations)
                    .target("1")
                    .load()
                    .migrate();
            Jdbi.create(pool)
                    .useTransaction(handle -> {
                        handle.execute(
                                "INSERT INTO account (id, name, name_key, password_hash, created_at)"
                                        + " VALUES ('a', 'Mira', 'mira', 'hash', 'then')");
                        handle.execute(
                                "INSERT INTO character (id, account_id, name, name_key, zone, last_input, state)"
                                        + " VALUES ('mira', 'a', 'Mira', 'mira', 'dungeon', 0, ?)",
                                json.write(
                                        CharacterState.create(
                                                MIRA,
                                                "Mira",
                                                CharacterClass.MAGE,
                                                "dungeon",
                                                "r1")));
                        // A container after what is in it: the order of rows means nothing.
                        List.of(GEM, BAG, CHEST).forEach(item -> insert(handle, item, json));
                    });
        }
        var again = new HikariConfig();
        config.copyStateTo(again);
        try (var database = Database.open(again, migrations);
                var zones = new ZoneStore(database)) {
            assertThat(zones.items()).containsExactly(BAG, GEM, CHEST);
            assertThat(zones.load(MIRA, "dungeon").orElseThrow().items()).containsExactly(BAG, GEM);
            ItemState coin = item("dungeon.1.4", new Place.CarriedBy(MIRA));
            database.jdbi().useTransaction(handle -> insert(handle, coin, json));
            assertThat(zones.items()).contains(coin);
        }
    }

    private static void insert(Handle handle, ItemState item, StoredJson json) {
        ItemRow row = ItemRow.of(item.place());
        handle.execute(
                "INSERT INTO item (id, zone, holder_kind, holder_id, state) VALUES (?, ?, ?, ?, ?)",
                item.id().value(),
                item.zone(),
                row.holderKind(),
                row.holderId(),
                json.write(item));
    }

    private static ItemState item(String id, Place place) {
        return new ItemState(
                new ItemId(id), "thing", "dungeon", place, 1, false, false, null, null, false, 0);
    }
}
