package dev.zevmud.server.world;

/// What is saved of an item. `zone` is the zone that owns it now: the only one that may write it.
/// `durability` counts down from its prototype's; items that do not wear have 0.
public record ItemState(
        ItemId id, String prototype, String zone, Place place, int durability, boolean locked) {}
