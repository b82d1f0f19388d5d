package dev.zevmud.server.store;

import com.zaxxer.hikari.HikariConfig;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/// Where connections come from, set up as the store needs them.
final class Sources {

    private static final int EMBEDDED_CONNECTIONS = 4;

    private static final Duration BUSY_TIMEOUT = Duration.ofSeconds(5);
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);

    /// A server that is silent for so long is taken for gone.
    private static final Duration SILENCE = Duration.ofSeconds(10);

    private Sources() {}

    static HikariConfig embedded(Path dataFolder) throws IOException {
        Files.createDirectories(dataFolder);
        var sqlite = new SQLiteConfig();
        // Write-ahead log: readers never wait for the writer. FULL: a commit survives a power cut,
        // too.
        sqlite.setJournalMode(SQLiteConfig.JournalMode.WAL);
        sqlite.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        sqlite.enforceForeignKeys(true);
        sqlite.setBusyTimeout((int) BUSY_TIMEOUT.toMillis());
        // A transaction takes the write lock when it begins, so that two writers wait for each
        // other instead of failing half-way.
        sqlite.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        var source = new SQLiteDataSource(sqlite);
        source.setUrl("jdbc:sqlite:" + dataFolder.resolve("zev-mud.db"));
        var config = new HikariConfig();
        config.setDataSource(source);
        config.setMaximumPoolSize(EMBEDDED_CONNECTIONS);
        return config;
    }

    static HikariConfig postgres(PostgresServer server) {
        var config = new HikariConfig();
        config.setJdbcUrl(
                "jdbc:postgresql://%s:%d/%s"
                        .formatted(
                                server.host().contains(":")
                                        ? "[" + server.host() + "]"
                                        : server.host(),
                                server.port(),
                                URLEncoder.encode(server.database(), StandardCharsets.UTF_8)));
        config.setUsername(server.user());
        config.setPassword(server.password().reveal());
        config.setMinimumIdle(server.poolMin());
        config.setMaximumPoolSize(server.poolMax());
        config.addDataSourceProperty("ApplicationName", "zev-mud");
        config.addDataSourceProperty("connectTimeout", seconds(CONNECT_TIMEOUT));
        config.addDataSourceProperty("loginTimeout", seconds(CONNECT_TIMEOUT));
        config.addDataSourceProperty("socketTimeout", seconds(SILENCE));
        config.addDataSourceProperty("tcpKeepAlive", "true");
        switch (server.encryption()) {
            case PostgresServer.Encryption.None() ->
                    config.addDataSourceProperty("sslmode", "disable");
            case PostgresServer.Encryption.Tls(var trusted) -> {
                config.addDataSourceProperty(
                        "sslmode", trusted.isPresent() ? "verify-full" : "require");
                trusted.ifPresent(
                        file -> config.addDataSourceProperty("sslrootcert", file.toString()));
            }
        }
        return config;
    }

    private static String seconds(Duration time) {
        return Long.toString(time.toSeconds());
    }
}
