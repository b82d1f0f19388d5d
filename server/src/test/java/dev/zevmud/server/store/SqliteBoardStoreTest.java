package dev.zevmud.server.store;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteBoardStoreTest extends BoardStoreContract {

    @TempDir Path folder;

    @Override
    Database connect() throws IOException {
        return Database.embedded(folder);
    }
}
