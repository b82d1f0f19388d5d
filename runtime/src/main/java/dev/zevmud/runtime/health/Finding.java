package dev.zevmud.runtime.health;

/// What a check found: whether it is well, and a few words.
public record Finding(boolean up, String detail) {}
