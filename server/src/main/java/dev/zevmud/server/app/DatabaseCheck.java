package dev.zevmud.server.app;

import dev.zevmud.runtime.health.Check;
import dev.zevmud.server.store.Database;
import dev.zevmud.server.world.StoreHealth;
import dev.zevmud.server.world.StoreHealth.State;
import java.time.Instant;

/// Whether the database can be read and written. What the writer has found is told at once, without
/// asking the database once more.
record DatabaseCheck(Database database, StoreHealth store) implements Check {

    @Override
    public String look() {
        return switch (store.state()) {
            case State.Sound() -> database.answers() ? "answers" : "gave a wrong answer";
            case State.Behind(Instant since, String why) ->
                    throw new IllegalStateException(
                            "out of reach since %s, play goes on in memory: %s"
                                    .formatted(since, why));
            case State.BeyondBound(Instant since, String why) ->
                    throw new IllegalStateException(
                            "out of reach since %s, longer than play may go on: %s"
                                    .formatted(since, why));
        };
    }
}
