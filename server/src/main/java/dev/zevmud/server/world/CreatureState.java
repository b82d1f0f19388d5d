package dev.zevmud.server.world;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What is saved of a creature; `respawnAt` is set while it is dead. One that does not sleep is
/// always awake. A `summoned` one was brought by a trigger and does not come back when it is gone;
/// `goesAt` is when it goes by itself (null: never).
public record CreatureState(
        String id,
        String prototype,
        String room,
        int hp,
        boolean awake,
        @Nullable Instant respawnAt,
        boolean summoned,
        @Nullable Instant goesAt) {}
