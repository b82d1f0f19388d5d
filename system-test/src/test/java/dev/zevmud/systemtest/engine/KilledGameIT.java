package dev.zevmud.systemtest.engine;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// See [KilledGame].
class KilledGameIT {

    @TempDir Path data;

    @Test
    void keepsItsPromisesInTheEmbeddedDatabase() {
        KilledGame.playAndKill(Databases.embedded(data));
    }

    @Test
    void keepsItsPromisesInPostgres() {
        KilledGame.playAndKill(Databases.postgres());
    }
}
