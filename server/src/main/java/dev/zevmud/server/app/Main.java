package dev.zevmud.server.app;

import dev.zevmud.runtime.address.AddressQuota;
import dev.zevmud.runtime.address.TrustedProxies;
import dev.zevmud.runtime.config.Environment;
import dev.zevmud.runtime.config.Secret;
import dev.zevmud.runtime.service.Service;
import dev.zevmud.runtime.service.StartException;
import dev.zevmud.runtime.shutdown.Shutdown;
import dev.zevmud.runtime.shutdown.Stage;
import dev.zevmud.server.api.ApiServer;
import dev.zevmud.server.cluster.GameCluster;
import dev.zevmud.server.command.CommandTable;
import dev.zevmud.server.content.ChannelReader;
import dev.zevmud.server.content.ContentException;
import dev.zevmud.server.content.TranslationReader;
import dev.zevmud.server.content.WorldReader;
import dev.zevmud.server.net.Doorway;
import dev.zevmud.server.net.TelnetServer;
import dev.zevmud.server.session.Languages;
import dev.zevmud.server.session.OutputLog;
import dev.zevmud.server.session.account.Accounts;
import dev.zevmud.server.session.account.Names;
import dev.zevmud.server.session.staff.StaffGate;
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
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// The game server.
public final class Main {

    private static final String START_AREA = "dungeon";

    /// A zone in which nobody has been for so long falls asleep.
    private static final Duration ZONE_IDLE = Duration.ofMinutes(5);

    private static final Duration DRAIN = Duration.ofSeconds(10);

    private Main() {}

    public static void main(String[] args) {
        Service.main("server", args, Main::start);
    }

    private static void start(Service service) throws Exception {
        Environment environment = service.environment();
        var shutdown = service.shutdown();
        Path world = environment.read(ServerVariables.WORLD_PATH);
        List<AreaDefinition> areas = content(world, WorldReader::read);
        AreaDefinition startArea =
                areas.stream()
                        .filter(area -> area.id().equals(START_AREA))
                        .findFirst()
                        .orElseThrow(() ->
                                new StartException(
                                        "WORLD_PATH holds no area \""
                                                + START_AREA
                                                + "\", where players begin"));

        List<GameCluster.Address> seeds =
                environment.read(ServerVariables.CLUSTER_SEEDS).orElse(List.of());
        if (!seeds.isEmpty()
                && environment.read(ServerVariables.DB_TYPE) == DatabaseType.EMBEDDED) {
            throw new StartException(
                    "CLUSTER_SEEDS names other nodes, and DB_TYPE is embedded, which serves one node"
                            + " only: unset CLUSTER_SEEDS, or set DB_TYPE to a database server");
        }
        Database database = Databases.open(environment);
        shutdown.on(Stage.CLOSE, "database", database::close);
        var registry = service.metrics().registry();
        database.measure(registry);
        var zones =
                new ZoneStore(
                        database, registry, environment.read(ServerVariables.DB_OUTAGE_LIMIT));
        service.health().addReady("database", new DatabaseCheck(database, zones.health()));
        shutdown.on(Stage.CLOSE, "checkpoint writer", zones::close);
        var staff = new StaffStore(database);
        var accountStore = new AccountStore(database);
        var gate =
                new StaffGate(staff, accountStore, administrator(environment), Clock.systemUTC());
        gate.open();
        var accounts =
                new Accounts(
                        accountStore,
                        gate,
                        NameFilterFile.read(environment),
                        new Accounts.StartingPoint(startArea.id(), startArea.startRoom()),
                        Clock.systemUTC());
        shutdown.on(Stage.CLOSE, "accounts", accounts::close);

        var sessions = new SessionStore(database);
        Duration linger = environment.read(ServerVariables.SESSION_LINGER);
        sessions.forgetOlder(Instant.now().minus(linger));
        GameCluster cluster =
                GameCluster.start(
                        new GameCluster.Game(
                                areas,
                                content(world, TranslationReader::read),
                                content(
                                        world,
                                        folder ->
                                                ChannelReader.read(
                                                        folder, new CommandTable().words())),
                                startArea,
                                zones,
                                accountStore,
                                sessions,
                                new SettingsStore(database),
                                staff,
                                new PostStore(database),
                                new ReportStore(database),
                                new BoardStore(database),
                                linger,
                                ZONE_IDLE,
                                Clock.systemUTC(),
                                RandomGenerator.of("L64X128MixRandom"),
                                service.metrics().registry(),
                                outputs(environment, shutdown)),
                        new GameCluster.Address(
                                environment.read(ServerVariables.CLUSTER_HOST),
                                environment.read(ServerVariables.CLUSTER_PORT)),
                        seeds,
                        environment.read(ServerVariables.CLUSTER_HEARTBEAT_PAUSE));
        shutdown.on(Stage.SAVE, "zones", cluster::close);
        var _ = cluster.removed().thenRun(() -> giveUp(shutdown));
        var _ = cluster.shutDown().thenAccept(reason -> service.end("by the staff: " + reason));
        service.health()
                .addReady(
                        "cluster",
                        () -> {
                            if (cluster.nodes() == 0) {
                                throw new IllegalStateException("has not joined yet");
                            }
                            return cluster.nodes() + " of its nodes are up";
                        });
        shutdown.on(Stage.DRAIN, "sessions", () -> cluster.drain(DRAIN));

        var telnet =
                new TelnetServer(
                        new TelnetServer.Shared(
                                cluster,
                                accounts,
                                new Languages(),
                                cluster::sessionsInPlay,
                                environment.read(ServerVariables.MAX_PLAYERS),
                                doorway(environment, registry),
                                Instant.now()));
        shutdown.on(Stage.CLOSE, "telnet", telnet::close);
        shutdown.on(Stage.DRAIN, "telnet listeners", telnet::stopListening);
        int port = environment.read(ServerVariables.SERVER_PORT);
        Service.bind(ServerVariables.SERVER_PORT, port, () -> telnet.listen(port));
        Optional<Path> certificate = environment.read(ServerVariables.TLS_CERT_PATH);
        Optional<Path> key = environment.read(ServerVariables.TLS_KEY_PATH);
        if (certificate.isPresent() != key.isPresent()) {
            throw new StartException(
                    "TLS_CERT_PATH and TLS_KEY_PATH belong together: set both, or neither");
        }
        if (certificate.isPresent() && key.isPresent()) {
            int tlsPort = environment.read(ServerVariables.SERVER_TLS_PORT);
            Service.bind(
                    ServerVariables.SERVER_TLS_PORT,
                    tlsPort,
                    () -> telnet.listenTls(tlsPort, certificate.get(), key.get()));
        }
        int apiPort = environment.read(ServerVariables.API_PORT);
        ApiServer api =
                Service.bind(
                        ServerVariables.API_PORT,
                        apiPort,
                        () ->
                                ApiServer.start(
                                        apiPort,
                                        accounts,
                                        trusted(environment),
                                        service.metrics().httpRequests()));
        shutdown.on(Stage.DRAIN, "API", api::close);
        service.metrics().registry().gauge("zevmud_players", cluster, GameCluster::sessionsInPlay);
        service.metrics()
                .registry()
                .gauge("zevmud_telnet_connections", telnet, TelnetServer::connections);
    }

    private static OutputLog outputs(Environment environment, Shutdown shutdown)
            throws StartException {
        Optional<Path> path = environment.read(ServerVariables.SESSION_OUTPUT_LOG);
        if (path.isEmpty()) {
            return OutputLog.NONE;
        }
        try {
            OutputLogFile file = new OutputLogFile(path.get());
            shutdown.on(Stage.CLOSE, "output log", file::close);
            return file;
        } catch (IOException e) {
            throw new StartException(
                    "SESSION_OUTPUT_LOG (%s) cannot be written".formatted(path.get()), e);
        }
    }

    private static Doorway doorway(Environment environment, MeterRegistry registry) {
        Counter turnedAway =
                Counter.builder("zevmud_telnet_turned_away")
                        .description("Connections beyond what one address may have")
                        .register(registry);
        return new Doorway(
                trusted(environment),
                new AddressQuota(environment.read(ServerVariables.MAX_CONNECTIONS_PER_ADDRESS)),
                turnedAway::increment);
    }

    private static TrustedProxies trusted(Environment environment) {
        return environment.read(ServerVariables.TRUSTED_PROXIES).orElse(TrustedProxies.NONE);
    }

    private static Optional<String> administrator(Environment environment) throws StartException {
        Optional<String> name = environment.read(ServerVariables.ADMIN_ACCOUNT).map(Secret::reveal);
        if (name.flatMap(Names::check).isPresent()) {
            throw new StartException(
                    "ADMIN_ACCOUNT is \"" + name.get() + "\", which no account can be called");
        }
        return name;
    }

    /// The others have removed this node, or it saw no majority: its zones go on elsewhere, and it
    /// can come back only by a new start.
    private static void giveUp(Shutdown shutdown) {
        Thread.ofPlatform()
                .name("removed")
                .start(() -> {
                    shutdown.run("this node was removed from the cluster");
                    System.exit(1);
                });
    }

    /// Reads something of the world's folder.
    private interface ContentRead<T> {
        T of(Path world) throws IOException;
    }

    private static <T> T content(Path world, ContentRead<T> read) throws StartException {
        try {
            return read.of(world);
        } catch (IOException e) {
            throw new StartException("WORLD_PATH is \"" + world + "\", which cannot be read", e);
        } catch (ContentException e) {
            throw new StartException(String.valueOf(e.getMessage()), e);
        }
    }
}
