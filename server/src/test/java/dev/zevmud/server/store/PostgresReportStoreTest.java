package dev.zevmud.server.store;

class PostgresReportStoreTest extends ReportStoreContract {

    private final PostgresServer server = Postgres.freshDatabase();

    @Override
    Database connect() {
        return Database.postgres(server);
    }
}
