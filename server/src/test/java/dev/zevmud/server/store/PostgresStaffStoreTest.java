package dev.zevmud.server.store;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PostgresStaffStoreTest extends StaffStoreContract {

    private final PostgresServer server = Postgres.freshDatabase();

    @Override
    Database connect() {
        return Database.postgres(server);
    }

    @Test
    void theLogIsNotEmptied() {
        try (Database database = connect()) {
            assertThatThrownBy(() ->
                            database.jdbi().useHandle(handle -> handle.execute("TRUNCATE audit")))
                    .hasMessageContaining("audit_is_append_only");
        }
    }
}
