package dev.zevmud.server.world.trigger;

import dev.zevmud.server.world.CharacterId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The rest of a trigger, to be done `at`: its acts from `step` on, by `bearer` ([Bearer#key()]),
/// in `room`, with `character` (null: nobody).
public record Pending(
        String trigger,
        String bearer,
        String room,
        @Nullable CharacterId character,
        int step,
        Instant at) {}
