package dev.zevmud.server.world;

/// A spell's numbers; damage is rolled evenly from `minDamage` to `maxDamage` and ignores armour.
public record Spell(String name, int minDamage, int maxDamage) {}
