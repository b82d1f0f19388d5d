package dev.zevmud.server.world.event;

/// Another player's character, and whom it fights (empty: nobody).
public record PersonSeen(String name, String fights) {}
