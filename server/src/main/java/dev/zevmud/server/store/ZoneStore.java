package dev.zevmud.server.store;

import dev.zevmud.server.world.CharacterId;
import dev.zevmud.server.world.CharacterState;
import dev.zevmud.server.world.ItemState;
import dev.zevmud.server.world.StoreHealth;
import dev.zevmud.server.world.ZoneCheckpoint;
import dev.zevmud.server.world.ZoneRepository;
import dev.zevmud.server.world.ZoneState;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/// Zones, their characters and items in the database. Reads block the caller; writes go through the
/// [CheckpointWriter].
public final class ZoneStore implements ZoneRepository, AutoCloseable {

    /// Items whose outermost holder is of the kinds and, where given, the id that the first part
    /// selects.
    private static final String WITH_CONTENTS =
            """
            WITH RECURSIVE held (id, state) AS (
                SELECT id, state FROM item WHERE %s
                UNION ALL
                SELECT inner_item.id, inner_item.state FROM item inner_item
                JOIN held ON inner_item.container_id = held.id
            )
            SELECT state FROM held ORDER BY id
            """;

    private static final String ITEMS_OF_ZONE =
            WITH_CONTENTS.formatted("zone = :zone AND holder_kind IN ('room', 'creature')");
    private static final String ITEMS_OF_CHARACTER =
            WITH_CONTENTS.formatted("character_id = :character");

    /// How long play goes on while nothing can be saved, unless another bound is given.
    public static final Duration OUTAGE_LIMIT = Duration.ofMinutes(5);

    private final Database database;
    private final StoredJson json = new StoredJson();
    private final Outage outage;
    private final CheckpointWriter writer;

    public ZoneStore(Database database) {
        this(database, new SimpleMeterRegistry(), OUTAGE_LIMIT);
    }

    /// `outageLimit` is how long play may go on while nothing can be saved.
    public ZoneStore(Database database, MeterRegistry registry, Duration outageLimit) {
        this.database = database;
        this.outage = new Outage(Clock.systemUTC(), outageLimit);
        this.writer =
                new CheckpointWriter(database, json, outage, new StoreMetrics(registry, outage));
    }

    @Override
    public StoreHealth health() {
        return outage;
    }

    @Override
    public LoadedZone open(String zone) {
        return database.jdbi()
                .inTransaction(handle -> {
                    handle.createUpdate(
                                    """
                                    INSERT INTO zone (id, epoch) VALUES (:zone, 1)
                                    ON CONFLICT (id) DO UPDATE SET epoch = zone.epoch + 1
                                    """)
                            .bind("zone", zone)
                            .execute();
                    long epoch =
                            handle.createQuery("SELECT epoch FROM zone WHERE id = :zone")
                                    .bind("zone", zone)
                                    .mapTo(Long.class)
                                    .one();
                    @Nullable String state =
                            handle.createQuery(
                                            "SELECT state FROM zone WHERE id = :zone AND state IS NOT NULL")
                                    .bind("zone", zone)
                                    .mapTo(String.class)
                                    .findOne()
                                    .orElse(null);
                    List<ItemState> items =
                            handle
                                    .createQuery(ITEMS_OF_ZONE)
                                    .bind("zone", zone)
                                    .mapTo(String.class)
                                    .stream()
                                    .map(row -> json.read(row, ItemState.class))
                                    .toList();
                    return new LoadedZone(
                            epoch, state == null ? null : json.read(state, ZoneState.class), items);
                });
    }

    @Override
    public Optional<LoadedCharacter> load(CharacterId character, String zone) {
        return database.jdbi()
                .inTransaction(handle ->
                        handle.createQuery(
                                        "SELECT state FROM character WHERE id = :id AND zone = :zone")
                                .bind("id", character.value())
                                .bind("zone", zone)
                                .mapTo(String.class)
                                .findOne()
                                .map(state ->
                                        new LoadedCharacter(
                                                json.read(state, CharacterState.class),
                                                handle
                                                        .createQuery(ITEMS_OF_CHARACTER)
                                                        .bind("character", character.value())
                                                        .mapTo(String.class)
                                                        .stream()
                                                        .map(row -> json.read(row, ItemState.class))
                                                        .toList())));
    }

    @Override
    public CompletionStage<@Nullable Void> save(ZoneCheckpoint checkpoint) {
        return writer.save(checkpoint);
    }

    /// Every item of the world, ordered by id: what `./zev dump-items` prints.
    public List<ItemState> items() {
        return database.jdbi()
                .withHandle(handle ->
                        handle
                                .createQuery("SELECT state FROM item ORDER BY id")
                                .mapTo(String.class)
                                .stream()
                                .map(row -> json.read(row, ItemState.class))
                                .toList());
    }

    /// Writes what is queued and stops the writer.
    @Override
    public void close() {
        writer.close();
    }
}
