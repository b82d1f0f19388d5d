package dev.zevmud.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zevmud.server.session.staff.AuditEntry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteStaffStoreTest extends StaffStoreContract {

    @TempDir Path folder;

    @Override
    Database connect() throws IOException {
        return Database.embedded(folder);
    }

    @Test
    void anEntryIsNotReplacedEither() throws IOException {
        try (Database database = connect()) {
            String insert =
                    " INTO audit VALUES (1, 0, 'Ann', 'Mira', 'builder', 'goto', 'x', '', '', 'o')";
            database.jdbi().useHandle(handle -> handle.execute("INSERT" + insert));
            assertThatThrownBy(() ->
                            database.jdbi()
                                    .useHandle(handle ->
                                            handle.execute(
                                                    "REPLACE" + insert.replace("'o'", "'p'"))))
                    .hasMessageContaining("audit_is_append_only");
            database.jdbi()
                    .useHandle(handle ->
                            handle.execute("REPLACE" + insert.replace("(1, 0,", "(2, 9,")));
            assertThat(new StaffStore(database).audit("", 10))
                    .extracting(AuditEntry::time)
                    .containsExactly(Instant.EPOCH);
        }
    }
}
