package dev.zevmud.server.app;

import dev.zevmud.runtime.config.Environment;
import dev.zevmud.runtime.config.Secret;
import dev.zevmud.runtime.service.StartException;
import dev.zevmud.server.store.Database;
import dev.zevmud.server.store.PostgresServer;
import dev.zevmud.server.store.PostgresServer.Encryption;
import java.io.IOException;
import java.nio.file.Path;

/// Opens the database that the environment names.
final class Databases {

    private Databases() {}

    static Database open(Environment environment) throws StartException {
        return switch (environment.read(ServerVariables.DB_TYPE)) {
            case EMBEDDED -> embedded(environment.read(ServerVariables.DATA_PATH));
            case POSTGRES -> postgres(environment);
        };
    }

    private static Database embedded(Path folder) throws StartException {
        try {
            return Database.embedded(folder);
        } catch (IOException | RuntimeException e) {
            throw new StartException(
                    "DATA_PATH is \""
                            + folder
                            + "\", where the database cannot be opened: "
                            + e.getMessage(),
                    e);
        }
    }

    private static Database postgres(Environment environment) throws StartException {
        PostgresServer server = server(environment);
        try {
            return Database.postgres(server);
        } catch (RuntimeException e) {
            Throwable cause = e;
            while (cause.getCause() != null) {
                cause = cause.getCause();
            }
            throw new StartException(
                    "the "
                            + server
                            + " (DB_HOST, DB_PORT, DB_NAME, DB_USER, DB_PASSWORD, DB_SSL) cannot be opened: "
                            + cause.getMessage(),
                    e);
        }
    }

    private static PostgresServer server(Environment environment) throws StartException {
        Secret password =
                environment
                        .read(ServerVariables.DB_PASSWORD)
                        .orElseThrow(() ->
                                new StartException(
                                        "DB_TYPE is postgres, which needs DB_PASSWORD or DB_PASSWORD_FILE"));
        int poolMin = environment.read(ServerVariables.DB_POOL_MIN);
        int poolMax = environment.read(ServerVariables.DB_POOL_MAX);
        if (poolMin > poolMax) {
            throw new StartException(
                    "DB_POOL_MIN is %d, which is more than DB_POOL_MAX, %d"
                            .formatted(poolMin, poolMax));
        }
        return new PostgresServer(
                environment.read(ServerVariables.DB_HOST),
                environment.read(ServerVariables.DB_PORT),
                environment.read(ServerVariables.DB_NAME),
                environment.read(ServerVariables.DB_USER),
                password,
                environment.read(ServerVariables.DB_SSL)
                        ? new Encryption.Tls(environment.read(ServerVariables.DB_SSL_ROOT_CERT))
                        : new Encryption.None(),
                poolMin,
                poolMax);
    }
}
