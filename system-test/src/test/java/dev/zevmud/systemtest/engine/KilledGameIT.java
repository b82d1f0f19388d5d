package dev.zevmud.systemtest.engine;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/// See [KilledGame].
@Isolated
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
