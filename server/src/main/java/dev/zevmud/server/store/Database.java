package dev.zevmud.server.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/// The connection pool on a migrated database.
public final class Database implements AutoCloseable {

    private static final int POOL_SIZE = 4;
    private static final int BUSY_TIMEOUT_MILLIS = 5_000;

    private final HikariDataSource pool;
    private final Jdbi jdbi;

    private Database(HikariDataSource pool) {
        this.pool = pool;
        this.jdbi = Jdbi.create(pool);
    }

    /// The embedded database: SQLite, one file `zev-mud.db` in `dataFolder`, which is created where
    /// it is missing.
    public static Database embedded(Path dataFolder) throws IOException {
        Files.createDirectories(dataFolder);
        var sqlite = new SQLiteConfig();
        // Write-ahead log: readers never wait for the writer. FULL: a commit survives a power cut,
        // too.
        sqlite.setJournalMode(SQLiteConfig.JournalMode.WAL);
        sqlite.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        sqlite.enforceForeignKeys(true);
        sqlite.setBusyTimeout(BUSY_TIMEOUT_MILLIS);
        // A transaction takes the write lock when it begins, so that two writers wait for each
        // other instead of failing half-way.
        sqlite.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        var source = new SQLiteDataSource(sqlite);
        source.setUrl("jdbc:sqlite:" + dataFolder.resolve("zev-mud.db"));

        var config = new HikariConfig();
        config.setPoolName("zev-mud");
        config.setDataSource(source);
        config.setMaximumPoolSize(POOL_SIZE);
        var pool = new HikariDataSource(config);
        try {
            Flyway.configure().dataSource(pool).load().migrate();
            return new Database(pool);
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

    @Override
    public void close() {
        pool.close();
    }
}
