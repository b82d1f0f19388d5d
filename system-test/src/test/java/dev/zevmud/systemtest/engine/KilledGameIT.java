package dev.zevmud.systemtest.engine;

import org.junit.jupiter.api.Test;

/// See [KilledGame].
class KilledGameIT {

    @Test
    void keepsItsPromisesInPostgres() {
        KilledGame.playAndKill(Databases.postgres());
    }
}
