package dev.zevmud.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zevmud.server.world.ItemId;
import dev.zevmud.server.world.ItemState;
import dev.zevmud.server.world.Place;
import dev.zevmud.server.world.StoreHealth.State;
import dev.zevmud.server.world.ZoneCheckpoint;
import dev.zevmud.server.world.ZoneState;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A database that goes away: saves wait, the health says so, and everything is saved when it is
/// back.
class OutageTest {

    private static final Duration LIMIT = Duration.ofSeconds(40);

    @TempDir Path folder;

    @Test
    void whatIsSavedWhilePostgresIsStoppedIsThereWhenItIsStartedAgain() throws Exception {
        int port = freePort();
        var server = Postgres.at(folder, port);
        var registry = new SimpleMeterRegistry();
        try (var database = Database.postgres(Postgres.address(port, "postgres"));
                var zones = new ZoneStore(database, registry, Duration.ZERO)) {
            database.measure(registry);
            assertThat(registry.get("db_connections_max").gauge().value()).isEqualTo(4);
            zones.open("dungeon");
            save(zones, 1).get(10, TimeUnit.SECONDS);
            server.close();
            var waiting = save(zones, 2);
            await(zones, State.BeyondBound.class);
            assertThat(waiting).isNotDone();
            assertThat(registry.get("zevmud_store_retries").counter().count()).isPositive();
            server = Postgres.at(folder, port);
            waiting.get(LIMIT.toSeconds(), TimeUnit.SECONDS);
            assertThat(zones.health().state()).isEqualTo(new State.Sound());
            assertThat(zones.items()).hasSize(2);
            assertThat(zones.open("dungeon").epoch()).isEqualTo(2);
        } finally {
            server.close();
        }
    }

    @Test
    void whatIsSavedWhileTheFileIsLockedIsThereWhenItIsFree() throws Exception {
        try (var database = Database.embedded(folder);
                var zones = new ZoneStore(database);
                var other =
                        DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("zev-mud.db"));
                var statement = other.createStatement()) {
            zones.open("dungeon");
            statement.execute("BEGIN IMMEDIATE");
            var waiting = save(zones, 1);
            await(zones, State.Behind.class);
            assertThat(waiting).isNotDone();
            statement.execute("ROLLBACK");
            waiting.get(LIMIT.toSeconds(), TimeUnit.SECONDS);
            assertThat(zones.health().state()).isEqualTo(new State.Sound());
            assertThat(zones.items()).hasSize(1);
        }
    }

    private static CompletableFuture<Void> save(ZoneStore zones, int number) {
        var item =
                new ItemState(
                        new ItemId("dungeon.1." + number),
                        "sword",
                        "dungeon",
                        new Place.InRoom("dungeon", "room1"),
                        1,
                        false,
                        false,
                        null,
                        null,
                        false,
                        0);
        return zones.save(
                        new ZoneCheckpoint(
                                "dungeon",
                                1,
                                new ZoneState(number, Instant.EPOCH, List.of()),
                                List.of(),
                                List.of(item),
                                Set.of()))
                .toCompletableFuture();
    }

    private static void await(ZoneStore zones, Class<? extends State> state) {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (!state.isInstance(zones.health().state())) {
            assertThat(System.nanoTime()).as("not %s in time", state).isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
    }

    private static int freePort() throws Exception {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
