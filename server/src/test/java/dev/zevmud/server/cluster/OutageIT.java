package dev.zevmud.server.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zevmud.server.session.Sessions;
import dev.zevmud.server.session.ToClient;
import dev.zevmud.server.session.staff.Role;
import dev.zevmud.server.world.Place;
import dev.zevmud.server.world.StoreHealth.State;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A database that goes away while people play: they play on, up to a bound, and everything is
/// saved when it is back.
class OutageIT {

    @TempDir Path folder;

    @Test
    void playGoesOnUpToABoundAndIsSavedWhenTheDatabaseIsBack() throws Exception {
        try (var world = new TestNodes(folder, Duration.ofSeconds(3));
                var other =
                        DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("zev-mud.db"));
                var statement = other.createStatement()) {
            GameCluster node = world.start();
            var client = new FakeClient();
            Sessions.Link link = world.enter(node, world.character("Mira"), client);
            client.awaitText("Meadow Gate");
            var ada = world.character("Ada");
            world.staff.grant("account-ada", Role.ADMINISTRATOR);
            var staff = new FakeClient();
            world.enter(node, ada, staff);
            staff.awaitText("Meadow Gate");
            link.input(1, "say before");
            client.await(new ToClient.InputDone(1)::equals);

            statement.execute("BEGIN IMMEDIATE");
            link.input(2, "get apple");
            client.awaitText("You take the");
            assertThat(client.received()).doesNotContain(new ToClient.InputDone(2));
            staff.awaitText("[staff] The database cannot be reached");
            TestNodes.await(() -> world.zones.health().state() instanceof State.BeyondBound);
            link.input(3, "drop apple");
            client.awaitText("The world holds its breath");
            assertThat(client.count("You put down")).isZero();
            staff.awaitText("[staff] The database has been away for too long");

            statement.execute("ROLLBACK");
            client.await(new ToClient.InputDone(3)::equals);
            assertThat(world.zones.items())
                    .filteredOn(item -> item.prototype().equals("apple"))
                    .singleElement()
                    .satisfies(
                            apple -> assertThat(apple.place()).isInstanceOf(Place.CarriedBy.class));
            link.input(4, "drop apple");
            client.awaitText("You put down");
            client.await(new ToClient.InputDone(4)::equals);
            staff.awaitText("[staff] The database is back");
            assertThat(client.count("[staff]")).isZero();
        }
    }
}
