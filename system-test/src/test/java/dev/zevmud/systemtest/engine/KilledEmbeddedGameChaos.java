package dev.zevmud.systemtest.engine;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// See [KilledGame]. In the long run only: on two busy cores one of the players may wait longer
/// than a minute after a restart, and it is not known yet for what.
class KilledEmbeddedGameChaos {

    @TempDir Path data;

    @Test
    void keepsItsPromisesInTheEmbeddedDatabase() {
        KilledGame.playAndKill(Databases.embedded(data));
    }
}
