package dev.zevmud.server.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zevmud.server.session.Sessions;
import dev.zevmud.server.world.Channel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Channels in real sessions on two nodes.
class ChannelsIT {

    @TempDir Path folder;
    private TestNodes world;
    private GameCluster here;
    private GameCluster there;

    @BeforeEach
    void start() throws IOException, InterruptedException {
        world = new TestNodes(folder);
        world.channels =
                List.of(new Channel("gossip", List.of(), false, Map.of("en", "For everybody.")));
        here = world.start();
        there = world.start();
    }

    @AfterEach
    void stop() {
        world.close();
    }

    /// Somebody in play, and how many lines were typed.
    private final class Somebody {
        final FakeClient client = new FakeClient();
        private final Sessions.Link link;
        private long typed;

        Somebody(GameCluster node, String name) throws InterruptedException {
            link = world.enter(node, world.character(name), client);
            client.awaitText("Meadow Gate");
        }

        void type(String line) throws InterruptedException {
            typed++;
            link.input(typed, line);
            client.awaitDone(typed);
        }

        /// Until something is seen.
        void ask(String line, String wanted) throws InterruptedException {
            while (client.count(wanted) == 0) {
                type(line);
            }
        }
    }

    /// Hubs of a new node are known a moment later.
    private static void meet(Somebody speaker, Somebody reader) throws InterruptedException {
        int tries = 0;
        while (reader.client.count("[gossip] ") == 0) {
            tries++;
            speaker.type("gossip knock " + tries);
        }
    }

    @Test
    void everyReaderOfEachNodeHearsALineOnce() throws InterruptedException {
        Somebody mira = new Somebody(here, "Mira");
        Somebody tom = new Somebody(here, "Tom");
        Somebody ada = new Somebody(there, "Ada");
        meet(mira, ada);
        mira.ask("gossip the bridge is open", "Mira: the bridge is open");
        for (Somebody reader : List.of(tom, ada)) {
            reader.client.awaitText("[gossip] Mira: the bridge is open");
        }
        ada.ask("gossip at last", "Ada: at last");
        mira.client.awaitText("[gossip] Ada: at last");
        tom.client.awaitText("[gossip] Ada: at last");
        for (Somebody reader : List.of(mira, tom, ada)) {
            assertThat(reader.client.count("Mira: the bridge is open")).isEqualTo(1);
            assertThat(reader.client.count("Ada: at last")).isEqualTo(1);
            reader.client.assertInOrder();
        }
    }

    @Test
    void aNodeThatJoinsLearnsWhatWasSaidBefore() throws InterruptedException {
        Somebody mira = new Somebody(here, "Mira");
        mira.type("gossip remember the lantern");
        GameCluster later = world.start();
        Somebody tom = new Somebody(later, "Tom");
        tom.ask("gossip", "UTC, Mira: remember the lantern");
        assertThat(tom.client.count("[gossip] Mira: remember the lantern")).isZero();
    }

    @Test
    void whoIsIgnoredOrTurnedOffIsNotHeard() throws InterruptedException {
        Somebody mira = new Somebody(here, "Mira");
        Somebody ada = new Somebody(there, "Ada");
        meet(mira, ada);
        ada.ask("ignore Mira", "You do not hear Mira any more");
        mira.ask("gossip is anybody there", "Mira: is anybody there");
        mira.ask("tell Ada hello", "You tell Ada: hello");
        mira.ask("whisper Ada psst", "You whisper to Ada");
        ada.ask("ignore Mira", "You hear Mira again");
        mira.ask("tell Ada good morning", "You tell Ada: good morning");
        ada.client.awaitText("Mira tells you: good morning");
        ada.type("channels gossip off");
        mira.ask("gossip still there", "Mira: still there");
        mira.ask("tell Ada good night", "You tell Ada: good night");
        ada.client.awaitText("Mira tells you: good night");
        assertThat(ada.client.text())
                .doesNotContain("is anybody there")
                .doesNotContain("Mira tells you: hello")
                .doesNotContain("psst")
                .doesNotContain("still there");
    }
}
