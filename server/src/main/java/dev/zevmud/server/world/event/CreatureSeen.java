package dev.zevmud.server.world.event;

/// A creature: its name, the sentence that shows it, and whom it fights (empty: nobody).
public record CreatureSeen(String name, String text, String fights) {}
