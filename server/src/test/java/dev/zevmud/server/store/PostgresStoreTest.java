package dev.zevmud.server.store;

class PostgresStoreTest extends RepositoryContract {

    private final PostgresServer server = Postgres.freshDatabase();

    @Override
    Database connect() {
        return Database.postgres(server);
    }
}
