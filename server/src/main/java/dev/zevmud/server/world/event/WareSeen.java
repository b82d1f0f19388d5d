package dev.zevmud.server.world.event;

/// What a shop sells: the price of one in coins, and how many are left.
public record WareSeen(String name, long price, int left) {}
