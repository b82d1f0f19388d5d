package dev.zevmud.server.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import dev.zevmud.server.kit.TwoAreas;
import dev.zevmud.server.language.Translations;
import dev.zevmud.server.session.Attachment;
import dev.zevmud.server.session.OutputLog;
import dev.zevmud.server.session.Sessions;
import dev.zevmud.server.session.account.Account;
import dev.zevmud.server.session.account.CharacterSummary;
import dev.zevmud.server.session.login.Entry;
import dev.zevmud.server.session.staff.Role;
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
import dev.zevmud.server.world.Channel;
import dev.zevmud.server.world.CharacterClass;
import dev.zevmud.server.world.CharacterId;
import dev.zevmud.server.world.CharacterState;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// Several nodes of one game in this process, each with an address of its own, around one database.
final class TestNodes implements AutoCloseable {

    private Config config =
            ConfigFactory.parseString(
                    """
                    pekko.cluster.sharding.rebalance-interval = 1 s
                    pekko.cluster.seed-node-timeout = 1 s
                    pekko.cluster.retry-unsuccessful-join-after = 1 s
                    """);

    final Database database;
    final ZoneStore zones;
    final AccountStore accounts;
    final SessionStore sessions;
    final StaffStore staff;
    final MeterRegistry metrics = new SimpleMeterRegistry();
    final List<GameCluster> nodes = new ArrayList<>();
    private final List<GameCluster> ended = new CopyOnWriteArrayList<>();
    private List<AreaDefinition> areas = TwoAreas.all();
    private int connections;

    /// The channels of the nodes that start from here on.
    List<Channel> channels = List.of();

    TestNodes(Path folder) throws IOException {
        this(folder, Duration.ofMinutes(10));
    }

    TestNodes(Path folder, Duration outageLimit) throws IOException {
        database = Database.embedded(folder);
        zones = new ZoneStore(database, metrics, outageLimit);
        accounts = new AccountStore(database);
        sessions = new SessionStore(database);
        staff = new StaffStore(database);
    }

    /// The areas of the nodes that start from here on; players begin in the first.
    void areas(List<AreaDefinition> some) {
        areas = some;
    }

    /// How Pekko runs in the nodes that start from here on.
    void configure(String more) {
        config = ConfigFactory.parseString(more).withFallback(config);
    }

    /// Starts one more node and waits until all know of it.
    GameCluster start() throws InterruptedException {
        return start(Duration.ofMinutes(5));
    }

    GameCluster start(Duration idle) throws InterruptedException {
        return start(
                new GameCluster.Address("127.0.0." + (nodes.size() + 1), 0),
                living().stream().limit(1).map(GameCluster::address).toList(),
                idle);
    }

    /// Starts one more node, there, which joins by these seeds.
    GameCluster start(GameCluster.Address address, List<GameCluster.Address> seeds)
            throws InterruptedException {
        return start(address, seeds, Duration.ofMinutes(5));
    }

    private GameCluster start(
            GameCluster.Address address, List<GameCluster.Address> seeds, Duration idle)
            throws InterruptedException {
        GameCluster node = GameCluster.start(game(idle), address, seeds, config);
        nodes.add(node);
        awaitNodes();
        return node;
    }

    private GameCluster.Game game(Duration idle) {
        return new GameCluster.Game(
                areas,
                Translations.NONE,
                channels,
                areas.getFirst(),
                zones,
                accounts,
                sessions,
                new SettingsStore(database),
                staff,
                new PostStore(database),
                new ReportStore(database),
                new BoardStore(database),
                Duration.ofMinutes(5),
                idle,
                Clock.systemUTC(),
                RandomGenerator.of("L64X128MixRandom"),
                metrics,
                OutputLog.NONE);
    }

    /// Waits until each living node sees all of them.
    void awaitNodes() throws InterruptedException {
        List<GameCluster> living = living();
        await(() -> living.stream().allMatch(node -> node.nodes() == living.size()));
    }

    private List<GameCluster> living() {
        return nodes.stream().filter(node -> !ended.contains(node)).toList();
    }

    void leave(GameCluster node) throws InterruptedException {
        ended.add(node);
        node.drain(Duration.ofSeconds(5));
        node.close();
    }

    void kill(GameCluster node) {
        ended.add(node);
        node.kill();
    }

    CharacterSummary character(String name) {
        String key = name.toLowerCase(Locale.ROOT);
        accounts.create(new Account("account-" + key, name, "hash"));
        var id = new CharacterId(key);
        accounts.create(
                "account-" + key,
                CharacterState.create(id, name, CharacterClass.MAGE, "meadow", "gate"));
        return accounts.character(id).orElseThrow();
    }

    Attachment attachment(Attachment.@Nullable Resume resume) {
        connections++;
        String id = "c" + connections;
        return new Attachment(id, true, false, resume, null, trace(id), null);
    }

    /// Under which the logs name this connection.
    static String trace(String attachment) {
        return "trace-of-" + attachment;
    }

    Sessions.Link enter(GameCluster node, CharacterSummary character, FakeClient client) {
        return node.attach(new Entry.Player(character), attachment(null), client);
    }

    /// Somebody new, with these roles, who has seen the start room.
    Typist typist(GameCluster node, String name, Role... roles) throws InterruptedException {
        CharacterSummary character = character(name);
        for (Role role : roles) {
            staff.grant("account-" + name.toLowerCase(Locale.ROOT), role);
        }
        return typist(node, character);
    }

    Typist typist(GameCluster node, CharacterSummary character) throws InterruptedException {
        var client = new FakeClient();
        Sessions.Link link = enter(node, character, client);
        client.awaitText("Meadow Gate");
        return new Typist(link, client);
    }

    static void await(BooleanSupplier condition) throws InterruptedException {
        long deadline = System.nanoTime() + 30_000_000_000L;
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited too long").isLessThan(deadline);
            LockSupport.parkNanos(5_000_000);
        }
    }

    @Override
    public void close() {
        nodes.reversed().stream().filter(node -> !ended.contains(node)).forEach(GameCluster::close);
        zones.close();
        database.close();
    }
}
