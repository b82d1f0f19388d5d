package dev.zevmud.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
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
                    " INTO audit VALUES (1, 0, 'Ann', 'Mira', 'builder', 'goto', 'x', '', '')";
            database.jdbi().useHandle(handle -> handle.execute("INSERT" + insert));
            assertThatThrownBy(() ->
                            database.jdbi().useHandle(handle -> handle.execute("REPLACE" + insert)))
                    .hasMessageContaining("audit_is_append_only");
            assertThat(new StaffStore(database).audit("", 10)).hasSize(1);
        }
    }
}
