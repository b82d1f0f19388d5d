package dev.zevmud.server.world.event;

/// A room's place on its area's map: `x` grows to the east, `y` to the north, `z` upwards.
public record Spot(int x, int y, int z) {}
