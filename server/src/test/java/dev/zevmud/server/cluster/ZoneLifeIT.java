package dev.zevmud.server.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.zevmud.server.kit.TwoAreas;
import dev.zevmud.server.session.Sessions;
import dev.zevmud.server.world.AreaDefinition;
import dev.zevmud.server.world.Rules;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/// A zone's days: it falls asleep and wakes, rules fail in it, it cannot be opened.
class ZoneLifeIT {

    @TempDir Path folder;
    private TestNodes world;

    @BeforeEach
    void open() throws IOException {
        world = new TestNodes(folder);
    }

    @AfterEach
    void close() {
        world.close();
    }

    /// Whoever leaves a room there runs into a rule that calls itself until the stack is full.
    private static AreaDefinition meadowWithAnEndlessRule() {
        AreaDefinition meadow = TwoAreas.MEADOW;
        Rules rules =
                (Rules)
                        Proxy.newProxyInstance(
                                Rules.class.getClassLoader(),
                                new Class<?>[] {Rules.class},
                                (_, method, _) -> {
                                    if (method.getName().equals("left")) {
                                        endless(0);
                                    }
                                    return null;
                                });
        return new AreaDefinition(
                meadow.id(),
                meadow.name(),
                meadow.startRoom(),
                meadow.respawnRoom(),
                meadow.reset(),
                meadow.rooms(),
                meadow.items(),
                meadow.creatures(),
                meadow.placements(),
                meadow.dialogues(),
                meadow.triggers(),
                meadow.climate(),
                meadow.pvp(),
                meadow.beyond(),
                rules);
    }

    private static int endless(int depth) {
        return depth < 0 ? 0 : endless(Math.abs(depth) % 7 + 1) + 1;
    }

    private long epoch(String zone) {
        return world.zones.open(zone).epoch();
    }

    @Test
    void anEmptyZoneFallsAsleepSavedAndWakesForTheNextVisitor() throws InterruptedException {
        GameCluster node = world.start(Duration.ofMillis(300));
        var mira = new FakeClient();
        Sessions.Link link = world.enter(node, world.character("Mira"), mira);
        mira.awaitText("Meadow Gate");
        link.input(1, "get apple");
        link.input(2, "drop apple");
        link.input(3, "north");
        mira.awaitText("Edge of the Wood");
        // A second owner of the zone is fenced off, so this shows that the first one has stopped.
        TestNodes.await(() -> world.metrics.counter("zevmud.zone.sleeps").count() >= 1);
        long asleep = epoch("meadow");
        mira.forget();
        link.input(4, "south");
        mira.awaitText("An apple lies here");
        assertThat(epoch("meadow")).isGreaterThan(asleep + 1);
    }

    @Test
    void aRuleThatFailsIsLoggedOnceWithItsContextAndTheZoneGoesOn() throws InterruptedException {
        var log = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        var entries = new ListAppender<ILoggingEvent>();
        entries.start();
        log.addAppender(entries);
        try {
            world.areas(List.of(meadowWithAnEndlessRule(), TwoAreas.WOOD));
            GameCluster node = world.start();
            var mira = new FakeClient();
            Sessions.Link link = world.enter(node, world.character("Mira"), mira);
            mira.awaitText("Meadow Gate");
            var tom = new FakeClient();
            Sessions.Link toms = world.enter(node, world.character("Tom"), tom);
            tom.awaitText("Meadow Gate");
            link.input(1, "east");
            mira.awaitText("Something went wrong with that");
            toms.input(1, "say still here");
            tom.awaitText("still here");
            link.input(2, "west");
            link.input(3, "say so am I");
            tom.awaitText("so am I");
            mira.awaitDone(3);
            assertThat(world.metrics.counter("zevmud.zone.crashes").count()).isEqualTo(2);
            assertThat(entries.list)
                    .filteredOn(entry -> entry.getFormattedMessage().contains("input 1:"))
                    .singleElement()
                    .satisfies(entry ->
                            assertThat(entry.getFormattedMessage())
                                    .contains("meadow", "mira", "input 1", "east"))
                    .satisfies(entry ->
                            assertThat(entry.getMDCPropertyMap())
                                    .containsEntry("trace.id", TestNodes.trace("c1")));
        } finally {
            log.detachAppender(entries);
        }
    }

    @Test
    void nobodyWalksIntoAZoneThatCannotBeOpened() throws InterruptedException {
        world.areas(List.of(TwoAreas.MEADOW));
        GameCluster node = world.start();
        var mira = new FakeClient();
        Sessions.Link link = world.enter(node, world.character("Mira"), mira);
        mira.awaitText("Meadow Gate");
        link.input(1, "north");
        mira.awaitText("The way is closed to you for now");
        link.input(2, "say back I am");
        mira.awaitText("back I am");
        mira.awaitDone(2);
        mira.assertInOrder();
    }
}
