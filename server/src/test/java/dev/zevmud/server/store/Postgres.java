package dev.zevmud.server.store;

import dev.zevmud.runtime.config.Secret;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/// A real PostgreSQL for tests: one server for the JVM, a database of its own for whoever asks. As
/// root it runs in a user namespace, because PostgreSQL refuses to run as root.
final class Postgres {

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private Postgres() {}

    private static final class Shared {
        private static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.start();
            } catch (IOException e) {
                throw new IllegalStateException(
                        "PostgreSQL could not be started; as root it needs the right to make user namespaces",
                        e);
            }
        }
    }

    static PostgresServer freshDatabase() {
        return freshDatabase(Shared.SERVER);
    }

    static PostgresServer freshDatabase(EmbeddedPostgres server) {
        String name = "test" + DATABASES.incrementAndGet();
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return address(server.getPort(), name);
    }

    static PostgresServer address(int port, String database) {
        return new PostgresServer(
                "localhost",
                port,
                database,
                "postgres",
                new Secret("postgres"),
                new PostgresServer.Encryption.None(),
                1,
                4);
    }

    /// A server that can be stopped, and started again where it was.
    static EmbeddedPostgres at(Path data, int port) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setPort(port)
                .start();
    }
}
