package dev.zevmud.systemtest.engine;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/// The settings that choose a fresh database.
final class Databases {

    private static final AtomicInteger NAMES = new AtomicInteger();

    private Databases() {}

    /// One server for all tests; it ends with them. As root it runs in a user namespace, because
    /// PostgreSQL refuses to run as root.
    private static final class Shared {

        private static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            try {
                // Durable on this machine: what a killed game server had committed is there.
                return EmbeddedPostgres.builder().setServerConfig("max_connections", "60").start();
            } catch (IOException e) {
                throw new UncheckedIOException(
                        "PostgreSQL could not be started; as root it needs the right to make user namespaces",
                        e);
            }
        }
    }

    static Map<String, String> embedded(Path folder) {
        return Map.of("DB_TYPE", "embedded", "DATA_PATH", folder.toString());
    }

    static Map<String, String> postgres() {
        String name = "game" + NAMES.incrementAndGet();
        try (Connection connection = Shared.SERVER.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return Map.of(
                "DB_TYPE", "postgres",
                "DB_HOST", "localhost",
                "DB_PORT", Integer.toString(Shared.SERVER.getPort()),
                "DB_NAME", name,
                "DB_USER", "postgres",
                "DB_PASSWORD", "postgres");
    }
}
