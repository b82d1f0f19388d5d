package dev.zevmud.server.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zevmud.protocol.frame.ByeReason;
import dev.zevmud.server.session.Attachment;
import dev.zevmud.server.session.Sessions;
import dev.zevmud.server.session.ToClient;
import dev.zevmud.server.session.account.CharacterSummary;
import dev.zevmud.server.session.login.Entry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two and three nodes: they come, they leave, they die.
class HandOverIT {

    private static final int PLAYERS = 24;
    private static final int ROUNDS = 200;

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

        void assertDoneAndHeardOnce() throws InterruptedException {
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
            // How fast people walk; nothing is waited for.
            Thread.sleep(25);
        }
    }

    @Test
    void whoWalksWhileANodeLeavesLosesNoCommandAndHearsEachAnswerOnce()
            throws InterruptedException {
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
            walker.assertDoneAndHeardOnce();
        }
        long longest =
                walkers.stream()
                        .mapToLong(walker -> walker.client.longestPauseMillis())
                        .max()
                        .orElseThrow();
        System.out.println("longest pause while a node left: " + longest + " ms");
        assertThat(longest).isLessThan(5_000);
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

    /// Waits until the last input is done; a client whose session died comes back with its token,
    /// as the proxy does.
    private void goOn(Walker walker, GameCluster node) throws InterruptedException {
        walker.client.await(message ->
                message instanceof ToClient.Farewell
                        || (message instanceof ToClient.InputDone(long id) && id >= walker.input));
        if (walker.client.received().stream().noneMatch(ToClient.Farewell.class::isInstance)) {
            return;
        }
        String token = walker.client.await(ToClient.Open.class).token();
        var again = new FakeClient();
        Sessions.Link link =
                node.resume(
                        walker.character.id().value(),
                        world.attachment(new Attachment.Resume(token, 0)),
                        again);
        assertThat(again.await(ToClient.Resumed.class).restarted()).isTrue();
        link.input(walker.input, "say still here");
        again.awaitDone(walker.input);
    }

    @Test
    void whenANodeIsKilledEverybodyGoesOnFromTheLastCheckpoint()
            throws InterruptedException, ExecutionException {
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
        for (Walker walker : walkers) {
            walker.step();
        }
        try (var waiting = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (Walker walker : walkers) {
                all.add(
                        waiting.submit(() -> {
                            goOn(walker, stays);
                            return null;
                        }));
            }
            for (Future<?> one : all) {
                one.get();
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

    @Test
    void twoSocketsOnTwoNodesAtTheSameInstantAreOneBody() throws Exception {
        GameCluster one = world.start();
        GameCluster two = world.start();
        CharacterSummary mira = world.character("Mira");
        var watcher = new FakeClient();
        Sessions.Link eve = world.enter(one, world.character("Eve"), watcher);
        watcher.awaitText("Meadow Gate");
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (int round = 1; round <= ROUNDS; round++) {
                var first = new FakeClient();
                var second = new FakeClient();
                Attachment here = world.attachment(null);
                Attachment there = world.attachment(null);
                var together = new CyclicBarrier(2);
                Future<Sessions.Link> left =
                        threads.submit(() -> {
                            together.await();
                            return one.attach(new Entry.Player(mira), here, first);
                        });
                Future<Sessions.Link> right =
                        threads.submit(() -> {
                            together.await();
                            return two.attach(new Entry.Player(mira), there, second);
                        });
                left.get();
                right.get();
                TestNodes.await(() -> takenOver(first) + takenOver(second) == 1);
                FakeClient winner = takenOver(first) == 0 ? first : second;
                winner.awaitText("Meadow Gate");
                watcher.forget();
                eve.input(round, "look");
                watcher.awaitText("Meadow Gate");
                assertThat(watcher.count("Mira")).as(watcher.text()).isEqualTo(1);
            }
        }
        assertThat(one.sessionsInPlay() + two.sessionsInPlay()).isEqualTo(2);
    }

    private static long takenOver(FakeClient client) {
        return client.received().stream()
                .filter(new ToClient.Farewell(ByeReason.TAKEN_OVER, false)::equals)
                .count();
    }
}
