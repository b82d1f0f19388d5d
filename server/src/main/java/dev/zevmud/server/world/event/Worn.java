package dev.zevmud.server.world.event;

import dev.zevmud.server.world.Slot;

/// A piece in its slot.
public record Worn(Slot slot, String name) {}
