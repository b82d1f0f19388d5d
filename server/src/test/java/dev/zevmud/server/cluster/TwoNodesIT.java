package dev.zevmud.server.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zevmud.server.session.Sessions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Of two nodes there is no majority without the other one: the older goes on alone, the younger
/// does not (decision 0008), so that never both do.
class TwoNodesIT {

    @TempDir Path folder;
    private TestNodes world;
    private GameCluster older;
    private GameCluster younger;

    @BeforeEach
    void open() throws IOException, InterruptedException {
        world = new TestNodes(folder);
        world.configure("pekko.cluster.split-brain-resolver.active-strategy = keep-oldest");
        older = world.start();
        younger = world.start();
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void theOlderGoesOnWhenTheYoungerDies() throws InterruptedException {
        var client = new FakeClient();
        Sessions.Link link = world.enter(older, world.character("Mira"), client);
        client.awaitText("Meadow Gate");
        world.kill(younger);
        world.awaitNodes();
        var other = new FakeClient();
        world.enter(older, world.character("Tom"), other);
        other.awaitText("Meadow Gate");
        assertThat(older.removed().toCompletableFuture()).isNotDone();
        link.detached();
    }

    @Test
    void theYoungerGivesUpWhenTheOlderDies() throws Exception {
        world.kill(older);
        younger.removed().toCompletableFuture().get(30, TimeUnit.SECONDS);
        assertThat(younger.nodes()).isZero();
    }
}
