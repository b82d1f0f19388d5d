package dev.zevmud.server.store;

class PostgresBoardStoreTest extends BoardStoreContract {

    private final PostgresServer server = Postgres.freshDatabase();

    @Override
    Database connect() {
        return Database.postgres(server);
    }
}
