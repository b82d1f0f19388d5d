package dev.zevmud.server.world;

/// An item that a corpse may hold beside what the dead carried, with `percent` probability.
public record Loot(String item, int percent) {}
