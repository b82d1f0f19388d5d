package dev.zevmud.server.app;

import dev.zevmud.runtime.address.TrustedProxies;
import dev.zevmud.runtime.config.Secret;
import dev.zevmud.runtime.config.Variable;
import dev.zevmud.server.cluster.GameCluster;
import dev.zevmud.server.store.ZoneStore;
import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What can be set for the game server.
public final class ServerVariables {

    private static final int MAX_PORT = 65_535;

    public static final Variable<Integer> SERVER_PORT =
            Variable.port("SERVER_PORT", 3000, "Telnet.");
    public static final Variable<Integer> SERVER_TLS_PORT =
            Variable.port(
                    "SERVER_TLS_PORT",
                    3023,
                    "Telnet over TLS; open only with TLS_CERT_PATH and TLS_KEY_PATH.");
    public static final Variable<Integer> API_PORT =
            Variable.port(
                    "API_PORT",
                    8090,
                    "The HTTP API, for the web page's log-in. Not for the internet.");
    public static final Variable<Optional<Path>> TLS_CERT_PATH =
            Variable.path("TLS_CERT_PATH", "The server's certificate chain, PEM.").optional();
    public static final Variable<Optional<Path>> TLS_KEY_PATH =
            Variable.path("TLS_KEY_PATH", "The certificate's private key, PEM (PKCS#8).")
                    .optional();
    public static final Variable<Path> DATA_PATH =
            Variable.path("DATA_PATH", "data", "The folder of the embedded database.");
    public static final Variable<Path> WORLD_PATH =
            Variable.path(
                    "WORLD_PATH", "server/world", "The folder of the areas, one folder each.");
    public static final Variable<DatabaseType> DB_TYPE =
            Variable.choice(
                    "DB_TYPE",
                    DatabaseType.EMBEDDED,
                    "The database: embedded is SQLite in DATA_PATH, for one node; postgres is a server"
                            + " that several nodes may share.");
    public static final Variable<String> DB_HOST =
            Variable.text("DB_HOST", "localhost", "The PostgreSQL server.");
    public static final Variable<Integer> DB_PORT =
            Variable.integer("DB_PORT", 5_432, 1, 65_535, "The PostgreSQL server's port.");
    public static final Variable<String> DB_NAME =
            Variable.text("DB_NAME", "zevmud", "The database on the PostgreSQL server.");
    public static final Variable<String> DB_USER =
            Variable.text(
                    "DB_USER", "zevmud", "The PostgreSQL user; must own the database's schema.");
    public static final Variable<Optional<Secret>> DB_PASSWORD =
            Variable.secret(
                            "DB_PASSWORD",
                            1,
                            "The PostgreSQL user's password; needed with DB_TYPE=postgres.")
                    .optional();
    public static final Variable<Boolean> DB_SSL =
            Variable.flag(
                    "DB_SSL", false, "Whether the way to the PostgreSQL server is encrypted.");
    public static final Variable<Optional<Path>> DB_SSL_ROOT_CERT =
            Variable.path(
                            "DB_SSL_ROOT_CERT",
                            "With DB_SSL: the certificates (PEM) by which the PostgreSQL server must"
                                    + " prove its name. Not set: encrypted, but any server is believed.")
                    .optional();
    public static final Variable<Integer> DB_POOL_MIN =
            Variable.integer(
                    "DB_POOL_MIN",
                    2,
                    0,
                    1_000,
                    "connections",
                    "How many to the PostgreSQL server are kept open.");
    public static final Variable<Integer> DB_POOL_MAX =
            Variable.integer(
                    "DB_POOL_MAX",
                    10,
                    2,
                    1_000,
                    "connections",
                    "How many to the PostgreSQL server there may be.");
    public static final Variable<Duration> DB_OUTAGE_LIMIT =
            Variable.duration(
                    "DB_OUTAGE_LIMIT",
                    ZoneStore.OUTAGE_LIMIT.toSeconds(),
                    0,
                    86_400,
                    ChronoUnit.SECONDS,
                    "How long play goes on in memory while the database is out of reach.");
    public static final Variable<Duration> SESSION_LINGER =
            Variable.duration(
                    "SESSION_LINGER",
                    900,
                    0,
                    86_400,
                    ChronoUnit.SECONDS,
                    "How long a character without a connection stays in play.");
    public static final Variable<Integer> MAX_PLAYERS =
            Variable.integer(
                    "MAX_PLAYERS",
                    10_000,
                    1,
                    1_000_000,
                    "characters",
                    "How many characters may be in play at once.");
    public static final Variable<Integer> MAX_CONNECTIONS_PER_ADDRESS =
            Variable.integer(
                    "MAX_CONNECTIONS_PER_ADDRESS",
                    100,
                    1,
                    1_000_000,
                    "connections",
                    "How many one address may have at once; an IPv6 address counts with its /64, the"
                            + " machine's own is not limited.");
    public static final Variable<Optional<TrustedProxies>> TRUSTED_PROXIES =
            Variable.of(
                            "TRUSTED_PROXIES",
                            null,
                            "",
                            "addresses or CIDR blocks such as 10.0.0.0/8, separated by commas",
                            "The proxies that are believed when they say whose connection they forward"
                                    + " (MNES IPADDRESS). Under `./zev run` they are the machine's own"
                                    + " addresses.",
                            TrustedProxies::parse)
                    .optional();
    public static final Variable<Optional<Secret>> ADMIN_ACCOUNT =
            Variable.secret(
                            "ADMIN_ACCOUNT",
                            2,
                            "The account that is an administrator from the start, or from when it is"
                                    + " made. Make it before others can.")
                    .optional();
    public static final Variable<Optional<Path>> NAME_FILTER =
            Variable.path(
                            "NAME_FILTER",
                            "A file of words that no new name may hold, one a line; =word may be no"
                                    + " whole name.")
                    .optional();
    public static final Variable<String> CLUSTER_HOST =
            Variable.text(
                    "CLUSTER_HOST",
                    "127.0.0.1",
                    "The address at which other nodes reach this one.");
    public static final Variable<Integer> CLUSTER_PORT =
            Variable.port("CLUSTER_PORT", 0, "The port of the cluster; 0 takes any free one.");
    public static final Variable<Duration> CLUSTER_HEARTBEAT_PAUSE =
            Variable.duration(
                    "CLUSTER_HEARTBEAT_PAUSE",
                    GameCluster.HEARTBEAT_PAUSE.toMillis(),
                    1000,
                    60_000,
                    ChronoUnit.MILLIS,
                    "How long a node may be silent before the others suspect that it is dead; longer"
                            + " where machines are overloaded now and then. The same for all.");

    public static final Variable<Optional<List<GameCluster.Address>>> CLUSTER_SEEDS =
            Variable.of(
                            "CLUSTER_SEEDS",
                            null,
                            "",
                            "host:port, separated by commas",
                            "The nodes through which this one joins the others, itself among them;"
                                    + " the same for all. Not set: a cluster of one.",
                            ServerVariables::seeds)
                    .optional();

    public static final Variable<Optional<Path>> SESSION_OUTPUT_LOG =
            Variable.path(
                            "SESSION_OUTPUT_LOG",
                            "For tests: a file for all outputs of all sessions. It holds whatever players read.")
                    .optional();

    private ServerVariables() {}

    private static List<GameCluster.Address> seeds(String text) {
        List<GameCluster.Address> seeds = new ArrayList<>();
        for (String seed : text.split(",", -1)) {
            seeds.add(seed(seed.strip()));
        }
        return seeds;
    }

    private static GameCluster.Address seed(String text) {
        int colon = text.lastIndexOf(':');
        int port = colon < 1 ? 0 : Integer.parseInt(text.substring(colon + 1));
        if (port < 1 || port > MAX_PORT) {
            throw new IllegalArgumentException("not host:port: " + text);
        }
        return new GameCluster.Address(text.substring(0, colon), port);
    }
}
