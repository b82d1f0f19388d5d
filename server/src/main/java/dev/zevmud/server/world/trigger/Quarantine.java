package dev.zevmud.server.world.trigger;

import org.jspecify.annotations.Nullable;

/// A trigger that was taken out of play, in which area and why. `error` is a fault of the rules
/// that it brought to light, null if it is the trigger's own.
public record Quarantine(
        String area, String trigger, String cause, @Nullable RuntimeException error) {}
