package dev.zevmud.server.world;

/// A way from a room to the room `to` of the same area. A hidden one is neither shown to nor usable
/// by those who have not discovered it.
public record Exit(Direction direction, String to, boolean hidden) {}
