package dev.zevmud.server.world;

/// Where a character wears an item.
public enum Slot {
    WEAPON,
    SHIELD,
    HEAD,
    CHEST,
    HANDS,
    LEGS,
    FEET,
    NECK,
    RING_LEFT,
    RING_RIGHT,
    LIGHT
}
