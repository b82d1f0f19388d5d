package dev.zevmud.server.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zevmud.server.session.Attachment;
import dev.zevmud.server.session.Sessions;
import dev.zevmud.server.session.ToClient;
import dev.zevmud.server.session.account.CharacterSummary;
import dev.zevmud.server.session.login.Entry;
import dev.zevmud.server.world.Place;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// From zone to zone, in real actors on one node.
class DepartureIT {

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

    @Test
    void aCharacterWalksOverWithItsThingsAndBackAndIsAnsweredOnce() throws InterruptedException {
        CharacterSummary mira = world.character("Mira");
        var client = new FakeClient();
        Sessions.Link link = world.enter(node, mira, client);
        client.awaitText("Meadow Gate");
        link.input(1, "get apple");
        link.input(2, "north");
        link.input(3, "say in the wood");
        link.input(4, "south");
        link.input(5, "drop apple");
        link.input(6, "say back again");
        client.awaitText("back again");
        client.awaitDone(6);
        client.assertInOrder();
        assertThat(client.count("Edge of the Wood")).isEqualTo(1);
        assertThat(client.count("in the wood")).isEqualTo(1);
        assertThat(world.accounts.character(mira.id()).orElseThrow().zone()).isEqualTo("meadow");
        assertThat(world.zones.items())
                .filteredOn(item -> item.prototype().equals("apple"))
                .singleElement()
                .satisfies(apple -> {
                    assertThat(apple.zone()).isEqualTo("meadow");
                    assertThat(apple.place()).isEqualTo(new Place.InRoom("meadow", "gate"));
                });
    }

    @Test
    void whenTheStepIsAcknowledgedTheRowNamesTheOtherZone() throws InterruptedException {
        CharacterSummary mira = world.character("Mira");
        var client = new FakeClient();
        Sessions.Link link = world.enter(node, mira, client);
        client.awaitText("Meadow Gate");
        link.input(1, "north");
        client.awaitDone(1);
        assertThat(world.accounts.character(mira.id()).orElseThrow().zone()).isEqualTo("wood");
        client.awaitText("Edge of the Wood");
    }

    @Test
    void othersSeeItOnBothSides() throws InterruptedException {
        var mira = new FakeClient();
        Sessions.Link walks = world.enter(node, world.character("Mira"), mira);
        mira.awaitText("Meadow Gate");
        var tom = new FakeClient();
        Sessions.Link goesFirst = world.enter(node, world.character("Tom"), tom);
        tom.awaitText("Meadow Gate");
        var eve = new FakeClient();
        world.enter(node, world.character("Eve"), eve);
        eve.awaitText("Meadow Gate");
        goesFirst.input(1, "north");
        tom.awaitText("Edge of the Wood");
        mira.awaitText("Tom leaves north");
        walks.input(1, "north");
        eve.awaitText("Mira leaves north");
        tom.awaitText("Mira arrives from the south");
        assertThat(tom.count("wakes from the shadows")).isEqualTo(1);
    }

    @Test
    void whoFollowsComesAlongIntoTheNextZoneAndBack() throws InterruptedException {
        var mira = new FakeClient();
        Sessions.Link leads = world.enter(node, world.character("Mira"), mira);
        mira.awaitText("Meadow Gate");
        var tom = new FakeClient();
        Sessions.Link follows = world.enter(node, world.character("Tom"), tom);
        tom.awaitText("Meadow Gate");
        follows.input(1, "follow mira");
        mira.awaitText("Tom follows you");
        leads.input(1, "north");
        tom.awaitText("Edge of the Wood");
        mira.awaitText("Edge of the Wood");
        tom.forget();
        mira.forget();
        leads.input(2, "south");
        tom.awaitText("You follow Mira south");
        tom.awaitText("Meadow Gate");
        mira.awaitText("Meadow Gate");
        follows.input(2, "say here I am");
        tom.awaitDone(2);
        mira.awaitText("here I am");
    }

    @Test
    void aGuestWalksOverAndItsThingsStay() throws InterruptedException {
        var client = new FakeClient();
        Sessions.Link link = node.attach(new Entry.Guest(), world.attachment(null), client);
        client.awaitText("Meadow Gate");
        link.input(1, "get apple");
        link.input(2, "north");
        link.input(3, "inventory");
        client.awaitText("Edge of the Wood");
        client.awaitDone(3);
        assertThat(client.text()).contains("You take the apple").contains("You carry nothing");
        client.assertInOrder();
    }

    @Test
    void aSessionThatResumesAfterANodeDiedIsToldAndGoesOnFromItsLastInput()
            throws InterruptedException {
        CharacterSummary mira = world.character("Mira");
        var client = new FakeClient();
        Sessions.Link link = world.enter(node, mira, client);
        String token = client.await(ToClient.Open.class).token();
        link.input(1, "north");
        client.awaitDone(1);
        TestNodes.await(() -> !world.sessions.tokens(mira.id(), Instant.now()).isEmpty());
        world.kill(node);
        world.nodes.clear();
        GameCluster next = world.start();
        var again = new FakeClient();
        Sessions.Link resumed =
                next.resume(
                        mira.id().value(),
                        world.attachment(new Attachment.Resume(token, 7)),
                        again);
        var answer = again.await(ToClient.Resumed.class);
        assertThat(answer.restarted()).isTrue();
        assertThat(answer.seq()).isZero();
        assertThat(answer.inputId()).isEqualTo(1);
        again.awaitText("The world blinked");
        again.awaitText("Edge of the Wood");
        resumed.input(2, "say here I am");
        again.awaitText("here I am");
        again.assertInOrder();
        var thief = new FakeClient();
        next.resume(mira.id().value(), world.attachment(new Attachment.Resume("x", 0)), thief);
        thief.await(ToClient.Refused.class);
    }
}
