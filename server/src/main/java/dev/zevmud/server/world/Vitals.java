package dev.zevmud.server.world;

/// Hit points, mana and stamina, each with its maximum.
public record Vitals(int hp, int maxHp, int mana, int maxMana, int stamina, int maxStamina) {}
