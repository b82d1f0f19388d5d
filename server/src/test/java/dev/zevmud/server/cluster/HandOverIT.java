package dev.zevmud.server.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zevmud.protocol.frame.ByeReason;
import dev.zevmud.server.session.Attachment;
import dev.zevmud.server.session.Sessions;
import dev.zevmud.server.session.ToClient;
import dev.zevmud.server.session.account.CharacterSummary;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two and three nodes: they come, they leave, they die.
class HandOverIT {

    private static final int PLAYERS = 24;

    @TempDir Path folder;
    private TestNodes world;

    /// Somebody who walks back and forth between the zones and says where it is, each time once.
    private final class Walker {
        final CharacterSummary character;
        final FakeClient client = new FakeClient();
        Sessions.Link link;
        long input;

        Walker(GameCluster node, int number) {
            character = world.character("Walker" + (char) ('a' + number));
            link = world.enter(node, character, client);
        }

        void step() {
            link.input(
                    ++input,
                    input % 4 == 1 ? "north" : input % 4 == 3 ? "south" : "say w" + input + "!");
        }

        void assertHeardEachOnce() throws InterruptedException {
            client.awaitDone(input);
            client.assertInOrder();
            for (long said = 2; said <= input; said += 2) {
                assertThat(client.count("You say, \"w" + said + "!\""))
                        .as("%s, w%d in %s", character.name(), said, client.text())
                        .isEqualTo(1);
            }
        }
    }

    @BeforeEach
    void open() throws IOException {
        world = new TestNodes(folder);
    }

    @AfterEach
    void close() {
        world.close();
    }

    private List<Walker> walkers(GameCluster node) throws InterruptedException {
        List<Walker> walkers = new ArrayList<>();
        for (int n = 0; n < PLAYERS; n++) {
            walkers.add(new Walker(node, n));
        }
        for (Walker walker : walkers) {
            walker.client.awaitText("Meadow Gate");
        }
        return walkers;
    }

    private static void steps(List<Walker> walkers, int count) throws InterruptedException {
        for (int n = 0; n < count; n++) {
            for (Walker walker : walkers) {
                walker.step();
            }
            Thread.sleep(25);
        }
    }

    @Test
    void whoWalksWhileANodeLeavesLosesNoCommandAndNoLine() throws InterruptedException {
        GameCluster stays = world.start();
        GameCluster leaves = world.start();
        List<Walker> walkers = walkers(stays);
        steps(walkers, 20);
        TestNodes.await(() -> leaves.sessionsInPlay() > 0);
        int moving = leaves.sessionsInPlay();
        Thread leaving = Thread.startVirtualThread(leaves::close);
        steps(walkers, 60);
        leaving.join();
        steps(walkers, 10);
        for (Walker walker : walkers) {
            walker.assertHeardEachOnce();
        }
        assertThat(moving).isPositive();
        assertThat(stays.sessionsInPlay()).isEqualTo(PLAYERS);
    }

    @Test
    void aClientOfANodeThatLeavesComesBackToAnotherAndGoesOn() throws InterruptedException {
        GameCluster leaves = world.start();
        GameCluster stays = world.start();
        CharacterSummary mira = world.character("Mira");
        var client = new FakeClient();
        Sessions.Link link = world.enter(leaves, mira, client);
        ToClient.Open open = client.await(ToClient.Open.class);
        link.input(1, "say before");
        client.awaitText("before");
        client.awaitDone(1);
        world.leave(leaves);
        client.awaitBye(ByeReason.SHUTDOWN);
        var again = new FakeClient();
        Sessions.Link resumed =
                stays.resume(
                        mira.id().value(),
                        world.attachment(new Attachment.Resume(open.token(), client.lastSeq())),
                        again);
        assertThat(again.await(ToClient.Resumed.class).restarted()).isFalse();
        resumed.input(2, "say after");
        again.awaitText("after");
        again.assertInOrder();
    }

    @Test
    void whenANodeIsKilledEverybodyGoesOnFromTheLastCheckpoint() throws InterruptedException {
        GameCluster stays = world.start();
        world.start();
        GameCluster dies = world.start();
        List<Walker> walkers = walkers(stays);
        steps(walkers, 12);
        for (Walker walker : walkers) {
            walker.client.awaitDone(walker.input);
        }
        world.kill(dies);
        long killed = System.nanoTime();
        TestNodes.await(() -> stays.nodes() == 2);
        System.out.println("removed after " + (System.nanoTime() - killed) / 1_000_000 + " ms");
        for (Walker walker : walkers) {
            String key = walker.character.id().value();
            walker.step();
            walker.client.await(message ->
                    message instanceof ToClient.Farewell
                            || (message instanceof ToClient.InputDone(long id)
                                    && id >= walker.input));
            if (walker.client.received().stream().anyMatch(ToClient.Farewell.class::isInstance)) {
                ToClient.Open open =
                        (ToClient.Open) walker.client.await(ToClient.Open.class::isInstance);
                var again = new FakeClient();
                Sessions.Link link =
                        stays.resume(
                                key,
                                world.attachment(new Attachment.Resume(open.token(), 0)),
                                again);
                assertThat(again.await(ToClient.Resumed.class).restarted()).isTrue();
                link.input(walker.input, "say still here");
                again.awaitDone(walker.input);
            }
        }
        Duration back = Duration.ofNanos(System.nanoTime() - killed);
        System.out.println("all zones and sessions answer after " + back.toMillis() + " ms");
        assertThat(back).isLessThan(Duration.ofSeconds(20));
        assertThat(world.zones.items())
                .extracting(item -> item.id().value())
                .doesNotHaveDuplicates();
        assertThat(world.sessions.tokens(walkers.getFirst().character.id(), Instant.now()))
                .isNotEmpty();
    }
}
