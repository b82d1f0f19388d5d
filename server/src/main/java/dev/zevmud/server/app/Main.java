package dev.zevmud.server.app;

import dev.zevmud.runtime.config.Environment;
import dev.zevmud.runtime.service.Service;
import dev.zevmud.runtime.service.StartException;
import dev.zevmud.runtime.shutdown.Stage;
import dev.zevmud.server.cluster.GameCluster;
import dev.zevmud.server.content.AreaReader;
import dev.zevmud.server.content.ContentException;
import dev.zevmud.server.net.TelnetServer;
import dev.zevmud.server.session.Texts;
import dev.zevmud.server.session.account.Accounts;
import dev.zevmud.server.store.AccountStore;
import dev.zevmud.server.store.Database;
import dev.zevmud.server.store.ZoneStore;
import dev.zevmud.server.world.AreaDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/// The game server.
public final class Main {

    private static final String START_AREA = "dungeon";
    private static final Duration DRAIN = Duration.ofSeconds(10);

    private Main() {}

    public static void main(String[] args) {
        Service.main("server", args, Main::start);
    }

    private static void start(Service service) throws Exception {
        Environment environment = service.environment();
        var shutdown = service.shutdown();
        List<AreaDefinition> areas = areas(environment.read(ServerVariables.WORLD_PATH));
        AreaDefinition startArea =
                areas.stream()
                        .filter(area -> area.id().equals(START_AREA))
                        .findFirst()
                        .orElseThrow(() ->
                                new StartException(
                                        "WORLD_PATH holds no area \""
                                                + START_AREA
                                                + "\", where players begin"));

        Database database = Databases.open(environment);
        shutdown.on(Stage.CLOSE, "database", database::close);
        var registry = service.metrics().registry();
        database.measure(registry);
        var zones =
                new ZoneStore(
                        database, registry, environment.read(ServerVariables.DB_OUTAGE_LIMIT));
        service.health().addReady("database", new DatabaseCheck(database, zones.health()));
        shutdown.on(Stage.CLOSE, "checkpoint writer", zones::close);
        var accountStore = new AccountStore(database);
        var accounts =
                new Accounts(
                        accountStore,
                        new Accounts.StartingPoint(startArea.id(), startArea.startRoom()),
                        Clock.systemUTC());
        shutdown.on(Stage.CLOSE, "accounts", accounts::close);

        GameCluster cluster =
                GameCluster.start(
                        new GameCluster.Game(
                                areas,
                                startArea,
                                zones,
                                accountStore,
                                environment.read(ServerVariables.SESSION_LINGER),
                                Clock.systemUTC(),
                                RandomGenerator.of("L64X128MixRandom")),
                        new GameCluster.Address(
                                environment.read(ServerVariables.CLUSTER_HOST),
                                environment.read(ServerVariables.CLUSTER_PORT)));
        shutdown.on(Stage.SAVE, "zones", cluster::close);
        shutdown.on(Stage.DRAIN, "sessions", () -> cluster.drain(DRAIN));

        var telnet =
                new TelnetServer(
                        new TelnetServer.Shared(
                                cluster,
                                accounts,
                                new Texts(Locale.ENGLISH),
                                cluster::sessionsInPlay,
                                environment.read(ServerVariables.MAX_PLAYERS),
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
        service.metrics().registry().gauge("zevmud_players", cluster, GameCluster::sessionsInPlay);
        service.metrics()
                .registry()
                .gauge("zevmud_telnet_connections", telnet, TelnetServer::connections);
    }

    private static List<AreaDefinition> areas(Path world) throws StartException {
        var areas = new ArrayList<AreaDefinition>();
        try (Stream<Path> folders = Files.list(world)) {
            for (Path folder : folders.filter(Files::isDirectory).sorted().toList()) {
                areas.add(AreaReader.read(folder));
            }
        } catch (IOException e) {
            throw new StartException("WORLD_PATH is \"" + world + "\", which cannot be read", e);
        } catch (ContentException e) {
            throw new StartException(String.valueOf(e.getMessage()), e);
        }
        return areas;
    }
}
