package dev.zevmud.server.world.event;

/// The same thing `count` times.
public record Several(String text, int count) {}
