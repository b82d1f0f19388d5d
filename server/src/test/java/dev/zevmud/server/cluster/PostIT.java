package dev.zevmud.server.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zevmud.protocol.frame.ByeReason;
import dev.zevmud.server.session.Sessions;
import dev.zevmud.server.session.account.CharacterSummary;
import dev.zevmud.server.session.login.Entry;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Keeping in touch, in real sessions above a real store.
class PostIT {

    @TempDir Path folder;
    private TestNodes world;
    private GameCluster node;

    @BeforeEach
    void start() throws IOException, InterruptedException {
        world = new TestNodes(folder);
        node = world.start();
    }

    @AfterEach
    void stop() {
        world.close();
    }

    private final class Somebody {
        final FakeClient client = new FakeClient();
        private final Sessions.Link link;
        private long typed;

        Somebody(CharacterSummary character) throws InterruptedException {
            link = world.enter(node, character, client);
            client.awaitText("Meadow Gate");
        }

        String type(String line) throws InterruptedException {
            client.forget();
            typed++;
            link.input(typed, line);
            client.awaitDone(typed);
            return client.text();
        }
    }

    @Test
    void aPlanAndTheLastVisitAreReadByOthers() throws InterruptedException {
        Somebody mira = new Somebody(world.character("Mira"));
        world.character("Ada");
        Somebody tom = new Somebody(world.character("Tom"));
        assertThat(mira.type("plan")).startsWith("You have no plan");
        assertThat(mira.type("plan " + "a".repeat(301))).startsWith("Plans should be short");
        assertThat(mira.type("plan to see the sea")).contains("to see the sea");
        assertThat(tom.type("finger mira"))
                .isEqualTo("Mira, level 1 mage.\nIn play now.\nPlan: to see the sea\n");
        assertThat(tom.type("finger")).startsWith("Whom do you want to know of?");
        assertThat(tom.type("finger stranger")).contains("Nobody called \"stranger\"");
        assertThat(tom.type("finger ada")).contains("Not seen for a long time.");
        mira.link.input(mira.typed + 1, "quit");
        mira.client.awaitBye(ByeReason.QUIT);
        while (!tom.type("finger mira").contains("In play last: 20")) {
            assertThat(tom.client.text()).contains("Mira, level 1 mage");
        }
    }

    @Test
    void whoIsAwaySaysSoOnceItIsAsked() throws InterruptedException {
        Somebody mira = new Somebody(world.character("Mira"));
        Somebody tom = new Somebody(world.character("Tom"));
        assertThat(mira.type("afk " + "a".repeat(201))).startsWith("Nobody reads that much");
        assertThat(mira.type("afk making tea")).startsWith("You are away");
        tom.type("tell Mira are you there?");
        tom.client.awaitText("Mira is away from the keyboard: making tea");
        mira.client.awaitText("Tom tells you: are you there?");
        assertThat(mira.type("look")).startsWith("You are back.");
        tom.type("tell Mira and now?");
        mira.client.awaitText("and now?");
        assertThat(tom.client.text()).doesNotContain("making tea");
        assertThat(mira.type("look")).doesNotContain("You are back.");
    }

    @Test
    void guestsCanBeLookedUpAndMakeNoPlans() throws InterruptedException {
        Somebody tom = new Somebody(world.character("Tom"));
        var client = new FakeClient();
        Sessions.Link guest = node.attach(new Entry.Guest(), world.attachment(null), client);
        client.awaitText("Meadow Gate");
        guest.input(1, "plan to stay");
        client.awaitText("Guests live for the moment");
        String who = tom.type("who");
        String name = who.lines().filter(line -> line.contains("Guest-")).findFirst().orElseThrow();
        assertThat(tom.type("finger " + name.strip().split(",", 2)[0])).contains("is a guest");
    }
}
