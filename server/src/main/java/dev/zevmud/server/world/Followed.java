package dev.zevmud.server.world;

/// Whom a character goes after: also when the two are in different zones.
public record Followed(CharacterId id, String name) {}
