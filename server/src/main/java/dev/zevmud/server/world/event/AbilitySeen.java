package dev.zevmud.server.world.event;

/// An ability as its owner sees it; `secondsLeft` are the seconds until it is ready.
public record AbilitySeen(
        String id, int level, boolean known, int mana, int stamina, long secondsLeft) {}
