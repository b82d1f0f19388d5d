package dev.zevmud.server.world;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What is saved of a creature; `respawnAt` is set while it is dead. One that does not sleep is
/// always awake.
public record CreatureState(
        String id,
        String prototype,
        String room,
        int hp,
        boolean awake,
        @Nullable Instant respawnAt) {}
