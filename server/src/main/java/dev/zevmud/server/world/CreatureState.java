package dev.zevmud.server.world;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What is saved of a creature; `respawnAt` is set while it is dead.
public record CreatureState(
        String id, String prototype, String room, int hp, @Nullable Instant respawnAt) {}
