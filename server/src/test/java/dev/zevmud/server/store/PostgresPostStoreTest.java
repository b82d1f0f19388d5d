package dev.zevmud.server.store;

class PostgresPostStoreTest extends PostStoreContract {

    private final PostgresServer server = Postgres.freshDatabase();

    @Override
    Database connect() {
        return Database.postgres(server);
    }
}
