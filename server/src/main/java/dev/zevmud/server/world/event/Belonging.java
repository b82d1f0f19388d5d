package dev.zevmud.server.world.event;

import dev.zevmud.server.world.Slot;
import org.jspecify.annotations.Nullable;

/// A thing that somebody has. `id` is its own for life; `worn` is where it is worn, `fits` where it
/// could be, null if nowhere.
public record Belonging(
        String id, String name, @Nullable Slot worn, @Nullable Slot fits, boolean container) {}
