package dev.zevmud.server.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.ToIntFunction;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;

/// The connection pool on a migrated database.
public final class Database implements AutoCloseable {

    static final String BOTH = "classpath:db/migration";
    static final String SQLITE = "classpath:db/sqlite";
    static final String POSTGRES = "classpath:db/postgresql";

    /// Who asks for a connection does not wait longer.
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private static final Duration VALIDATION = Duration.ofSeconds(1);

    private final HikariDataSource pool;
    private final Jdbi jdbi;

    private Database(HikariDataSource pool, Jdbi jdbi) {
        this.pool = pool;
        this.jdbi = jdbi;
    }

    /// The embedded database: SQLite, one file `zev-mud.db` in `dataFolder`, which is created where
    /// it is missing.
    public static Database embedded(Path dataFolder) throws IOException {
        return open(Sources.embedded(dataFolder), SQLITE);
    }

    /// A PostgreSQL server's database; several nodes may share it.
    public static Database postgres(PostgresServer server) {
        return open(Sources.postgres(server), POSTGRES);
    }

    /// `migrations` is the folder of those that differ between the databases.
    static Database open(HikariConfig config, String migrations) {
        config.setPoolName("zev-mud");
        config.setConnectionTimeout(PATIENCE.toMillis());
        config.setValidationTimeout(VALIDATION.toMillis());
        var pool = new HikariDataSource(config);
        try {
            Flyway.configure().dataSource(pool).locations(BOTH, migrations).load().migrate();
            return new Database(pool, Jdbi.create(pool));
        } catch (RuntimeException e) {
            pool.close();
            throw e;
        }
    }

    Jdbi jdbi() {
        return jdbi;
    }

    /// Whether a connection can be had and answers.
    public boolean answers() {
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT 1").mapTo(Integer.class).one() == 1);
    }

    /// Registers the pool's gauges: `db_connections_active`, `_idle`, `_waiting` (for one) and
    /// `_max`.
    public void measure(MeterRegistry registry) {
        registry.gauge("db_connections_max", pool, HikariDataSource::getMaximumPoolSize);
        gauge(registry, "active", HikariPoolMXBean::getActiveConnections);
        gauge(registry, "idle", HikariPoolMXBean::getIdleConnections);
        gauge(registry, "waiting", HikariPoolMXBean::getThreadsAwaitingConnection);
    }

    private void gauge(
            MeterRegistry registry, String what, ToIntFunction<HikariPoolMXBean> reading) {
        registry.gauge("db_connections_" + what, pool.getHikariPoolMXBean(), reading::applyAsInt);
    }

    @Override
    public void close() {
        pool.close();
    }
}
