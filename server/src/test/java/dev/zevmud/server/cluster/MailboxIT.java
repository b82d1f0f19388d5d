package dev.zevmud.server.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zevmud.server.session.Sessions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Mailboxes that are full drop what can be said again, and it is said again.
class MailboxIT {

    private static final int PLAYERS = 10;
    private static final int WORDS = 4;

    @TempDir Path folder;
    private TestNodes world;

    @BeforeEach
    void open() throws IOException {
        world = new TestNodes(folder);
        world.configure("zev-mud.mailbox { zone.capacity = 2, session.capacity = 2 }");
    }

    @AfterEach
    void close() {
        world.close();
    }

    private double dropped(String kind) {
        return world.metrics
                .get("zevmud.mailbox.dropped")
                .tag("kind", kind)
                .functionCounter()
                .count();
    }

    @Test
    void aFullMailboxLosesNoCommandAndNoAnswer() throws InterruptedException {
        GameCluster node = world.start();
        List<FakeClient> clients = new ArrayList<>();
        List<Sessions.Link> links = new ArrayList<>();
        for (int n = 0; n < PLAYERS; n++) {
            var client = new FakeClient();
            links.add(world.enter(node, world.character("Talker" + (char) ('a' + n)), client));
            clients.add(client);
        }
        for (int word = 1; word <= WORDS; word++) {
            for (Sessions.Link link : links) {
                link.input(word, "say w" + word + "!");
            }
        }
        for (FakeClient client : clients) {
            client.awaitDone(WORDS);
            client.awaitText("You say, \"w" + WORDS + "!\"");
            client.assertInOrder();
            for (int word = 1; word <= WORDS; word++) {
                assertThat(client.count("You say, \"w" + word + "!\"")).isEqualTo(1);
            }
        }
        assertThat(dropped("zone") + dropped("session")).isPositive();
        assertThat(world.metrics.get("zevmud.mailbox.depth").gauges()).hasSize(2);
    }
}
