package dev.zevmud.server.store;

import dev.zevmud.runtime.config.Secret;
import java.nio.file.Path;
import java.util.Optional;

/// A database on a PostgreSQL server, and how to get at it. `poolMin` connections are kept open,
/// `poolMax` at most.
public record PostgresServer(
        String host,
        int port,
        String database,
        String user,
        Secret password,
        Encryption encryption,
        int poolMin,
        int poolMax) {

    /// How the connection is protected.
    public sealed interface Encryption {

        record None() implements Encryption {}

        /// Encrypted. With a file of certificates (PEM) the server must also prove to be the one
        /// that was asked for; without, anybody could pretend to be it.
        record Tls(Optional<Path> trusted) implements Encryption {}
    }

    public PostgresServer {
        if (poolMin > poolMax) {
            throw new IllegalArgumentException(
                    "a pool of at least %d and at most %d connections".formatted(poolMin, poolMax));
        }
    }

    @Override
    public String toString() {
        return "PostgreSQL database %s on %s:%d as %s".formatted(database, host, port, user);
    }
}
