package dev.zevmud.server.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.typesafe.config.ConfigFactory;
import dev.zevmud.protocol.frame.ByeReason;
import dev.zevmud.server.kit.Dungeon;
import dev.zevmud.server.language.Translations;
import dev.zevmud.server.session.Attachment;
import dev.zevmud.server.session.Matter;
import dev.zevmud.server.session.OutputLog;
import dev.zevmud.server.session.Sessions;
import dev.zevmud.server.session.ToClient;
import dev.zevmud.server.session.account.Account;
import dev.zevmud.server.session.account.CharacterSummary;
import dev.zevmud.server.session.login.Entry;
import dev.zevmud.server.store.AccountStore;
import dev.zevmud.server.store.BoardStore;
import dev.zevmud.server.store.Database;
import dev.zevmud.server.store.PostStore;
import dev.zevmud.server.store.ReportStore;
import dev.zevmud.server.store.SessionStore;
import dev.zevmud.server.store.SettingsStore;
import dev.zevmud.server.store.StaffStore;
import dev.zevmud.server.store.ZoneStore;
import dev.zevmud.server.world.AreaDefinition;
import dev.zevmud.server.world.CharacterClass;
import dev.zevmud.server.world.CharacterId;
import dev.zevmud.server.world.CharacterState;
import dev.zevmud.server.world.Place;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Sessions and zones as they run: real actors, every message written and read again as if it
/// crossed nodes, the real database.
class GameClusterIT {

    @TempDir Path folder;
    private Database database;
    private ZoneStore zones;
    private AccountStore accounts;
    private GameCluster cluster;
    private AreaDefinition dungeon;
    private int connections;

    @BeforeEach
    void start() throws IOException {
        database = Database.embedded(folder);
        zones = new ZoneStore(database);
        accounts = new AccountStore(database);
        dungeon = Dungeon.AREA;
        startCluster();
    }

    @AfterEach
    void stop() {
        cluster.close();
        zones.close();
        database.close();
    }

    private void startCluster() {
        cluster =
                GameCluster.start(
                        new GameCluster.Game(
                                List.of(dungeon),
                                Translations.NONE,
                                List.of(),
                                dungeon,
                                zones,
                                accounts,
                                new SessionStore(database),
                                new SettingsStore(database),
                                new StaffStore(database),
                                new PostStore(database),
                                new ReportStore(database),
                                new BoardStore(database),
                                Duration.ofMinutes(5),
                                Duration.ofMinutes(5),
                                Clock.systemUTC(),
                                RandomGenerator.of("L64X128MixRandom"),
                                new SimpleMeterRegistry(),
                                OutputLog.NONE),
                        new GameCluster.Address("127.0.0.1", 0),
                        List.of(),
                        ConfigFactory.parseString("pekko.actor.serialize-messages = on"));
    }

    private CharacterSummary mira() {
        accounts.create(new Account("a1", "Mira", "hash"));
        var id = new CharacterId("mira");
        accounts.create(
                "a1",
                CharacterState.create(
                        id, "Mira", CharacterClass.ROGUE, dungeon.id(), dungeon.startRoom()));
        return accounts.character(id).orElseThrow();
    }

    private Attachment attachment(Attachment.Resume resume) {
        connections++;
        return new Attachment("connection-" + connections, true, false, resume);
    }

    private Sessions.Link enter(Entry entry, FakeClient client) {
        return cluster.attach(entry, attachment(null), client);
    }

    @Test
    void aGuestEntersLooksAndWalks() throws InterruptedException {
        var client = new FakeClient();
        Sessions.Link link = enter(new Entry.Guest(), client);
        client.await(ToClient.Open.class::isInstance);
        client.awaitText("Dungeon Entrance");
        link.input(1, "north");
        client.awaitText("Narrow Corridor");
        client.await(new ToClient.InputDone(1)::equals);
    }

    @Test
    void aDeletedCharacterIsGoneWhatItHeldIsNot() throws InterruptedException {
        var client = new FakeClient();
        Sessions.Link link = enter(new Entry.Player(mira()), client);
        client.awaitText("Dungeon Entrance");
        link.input(1, "get torch");
        client.awaitText("You take");
        link.input(2, "delete character");
        client.await(
                new ToClient.Confide(Matter.DELETE_CHARACTER, new CharacterId("mira"), "en")
                        ::equals);
        link.confirmed(Matter.DELETE_CHARACTER);
        client.awaitText("It is done.");
        client.awaitBye(ByeReason.QUIT);
        assertThat(accounts.character(new CharacterId("mira"))).isEmpty();
        assertThat(accounts.find("Mira")).isPresent();
        var guest = new FakeClient();
        enter(new Entry.Guest(), guest).input(1, "get torch");
        guest.awaitText("You take");
    }

    @Test
    void whatIsTypedBeforeTheRoomShowsIsHeard() throws InterruptedException {
        var client = new FakeClient();
        enter(new Entry.Guest(), client).input(1, "say early bird");
        client.awaitText("early bird");
    }

    @Test
    void twoConnectionsAtTheSameInstantAreOneBody() throws InterruptedException {
        CharacterSummary mira = mira();
        var first = new FakeClient();
        enter(new Entry.Player(mira), first);
        // Only who has arrived is the earlier one.
        first.await(ToClient.Open.class::isInstance);
        var second = new FakeClient();
        var third = new FakeClient();
        Sessions.Link secondLink = enter(new Entry.Player(mira), second);
        Sessions.Link thirdLink = enter(new Entry.Player(mira), third);
        first.awaitBye(ByeReason.TAKEN_OVER);
        boolean thirdStays = second.awaitAny(third, FakeClient::takenOver);
        FakeClient stays = thirdStays ? third : second;
        stays.await(ToClient.Open.class::isInstance);
        assertThat(stays.takenOver()).isFalse();
        (thirdStays ? thirdLink : secondLink).input(1, "who");
        stays.awaitText("One soul in all");
    }

    @Test
    void anInputIsAcknowledgedOnlyWhenItsEffectIsInTheDatabase() throws InterruptedException {
        var client = new FakeClient();
        Sessions.Link link = enter(new Entry.Player(mira()), client);
        client.awaitText("Dungeon Entrance");
        link.input(1, "get torch");
        client.await(new ToClient.InputDone(1)::equals);
        assertThat(zones.items())
                .filteredOn(item -> item.prototype().equals("torch"))
                .extracting(item -> item.place())
                .containsExactly(new Place.CarriedBy(new CharacterId("mira")));
        assertThat(zones.load(new CharacterId("mira"), "dungeon").orElseThrow().state().lastInput())
                .isEqualTo(1);
    }

    @Test
    void aCutConnectionIsResumedWithWhatItMissed() throws InterruptedException {
        CharacterSummary mira = mira();
        var cut = new FakeClient();
        Sessions.Link link = enter(new Entry.Player(mira), cut);
        var open = (ToClient.Open) cut.await(ToClient.Open.class::isInstance);
        cut.awaitText("Dungeon Entrance");
        link.detached();
        var guest = new FakeClient();
        enter(new Entry.Guest(), guest).input(1, "tell mira are you there?");
        guest.awaitText("You tell Mira");
        var back = new FakeClient();
        cluster.resume(mira.id().value(), attachment(new Attachment.Resume(open.token(), 1)), back);
        back.await(ToClient.Resumed.class::isInstance);
        back.awaitText("tells you: are you there?");
    }

    @Test
    void aSessionThatIsNotInPlayIsNotResumed() throws InterruptedException {
        var client = new FakeClient();
        cluster.resume(
                mira().id().value(), attachment(new Attachment.Resume("no token", 0)), client);
        client.await(ToClient.Refused.class::isInstance);
    }

    @Test
    void anOrderlyEndTellsEverybodyAndSavesEverything() throws InterruptedException {
        var client = new FakeClient();
        Sessions.Link link = enter(new Entry.Player(mira()), client);
        client.awaitText("Dungeon Entrance");
        link.input(1, "north");
        client.awaitText("Narrow Corridor");
        cluster.drain(Duration.ofSeconds(10));
        client.awaitBye(ByeReason.SHUTDOWN);
        cluster.close();
        assertThat(cluster.sessionsInPlay()).isZero();
        assertThat(zones.load(new CharacterId("mira"), "dungeon").orElseThrow().state().room())
                .isEqualTo("room2");
    }

    /// With nobody to hand it to, a session waits in the database, and what was said meanwhile too.
    @Test
    void aSessionGoesOnAfterAnOrderlyRestartAsIfNothingHadBeen() throws InterruptedException {
        var client = new FakeClient();
        CharacterSummary mira = mira();
        Sessions.Link link = enter(new Entry.Player(mira), client);
        ToClient.Open open = client.await(ToClient.Open.class);
        client.awaitText("Dungeon Entrance");
        for (int n = 1; n <= 40; n++) {
            link.input(n, "say word" + n + "!");
        }
        client.awaitText("word1!");
        cluster.drain(Duration.ofSeconds(10));
        client.awaitBye(ByeReason.SHUTDOWN);
        cluster.close();
        startCluster();
        var again = new FakeClient();
        Sessions.Link back =
                cluster.resume(
                        mira.id().value(),
                        attachment(new Attachment.Resume(open.token(), client.lastSeq())),
                        again);
        ToClient.Resumed resumed = again.await(ToClient.Resumed.class);
        assertThat(resumed.restarted()).isFalse();
        assertThat(resumed.gap()).isZero();
        for (long n = resumed.inputId() + 1; n <= 40; n++) {
            back.input(n, "say word" + n + "!");
        }
        again.awaitDone(40);
        String all = client.text() + again.text();
        for (int n = 1; n <= 40; n++) {
            assertThat(all.split("You say, \"word" + n + "!\"", -1)).hasSize(2);
        }
        assertThat(all).doesNotContain("began anew");
    }

    @Test
    void theWorldIsTheSameAfterARestart() throws InterruptedException {
        var client = new FakeClient();
        Sessions.Link link = enter(new Entry.Player(mira()), client);
        client.awaitText("Dungeon Entrance");
        link.input(1, "get torch");
        link.input(2, "quit");
        client.awaitBye(ByeReason.QUIT);
        cluster.close();
        var before = zones.items();
        startCluster();
        var again = new FakeClient();
        Sessions.Link back =
                enter(
                        new Entry.Player(accounts.character(new CharacterId("mira")).orElseThrow()),
                        again);
        again.awaitText("Dungeon Entrance");
        back.input(3, "inventory");
        again.awaitText("torch");
        assertThat(zones.items()).containsAll(before);
    }
}
