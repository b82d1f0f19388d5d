package dev.zevmud.server.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every node is given the same three seeds, however many nodes there are: so does the chart, or
/// scaling would restart all. A seed that is not there, not even as a name, keeps nobody waiting.
class AbsentSeedsIT {

    private static final GameCluster.Address NAMELESS =
            new GameCluster.Address("demo-server-2.demo-server-nodes.invalid", 7355);

    @TempDir Path folder;
    private TestNodes world;
    private List<GameCluster.Address> seeds;

    @BeforeEach
    void open() throws IOException {
        world = new TestNodes(folder);
        seeds = List.of(free("127.0.0.1"), free("127.0.0.2"), NAMELESS);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void thoseThatAreThereJoinAndTheFirstGoesOnWhenTheSecondDies() throws InterruptedException {
        GameCluster first = world.start(seeds.getFirst(), seeds);
        GameCluster second = world.start(seeds.get(1), seeds);
        assertThat(second.nodes()).isEqualTo(2);
        var client = new FakeClient();
        world.enter(second, world.character("Mira"), client);
        client.awaitText("Meadow Gate");
        world.kill(second);
        world.awaitNodes();
        assertThat(first.removed().toCompletableFuture()).isNotDone();
    }

    /// Of two nodes with three seeds it is the one with the lower address that goes on, never both.
    @Test
    void theSecondGivesUpWhenTheFirstDies() throws Exception {
        GameCluster first = world.start(seeds.getFirst(), seeds);
        GameCluster second = world.start(seeds.get(1), seeds);
        world.kill(first);
        second.removed().toCompletableFuture().get(30, TimeUnit.SECONDS);
    }

    private static GameCluster.Address free(String host) throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName(host))) {
            return new GameCluster.Address(host, socket.getLocalPort());
        }
    }
}
