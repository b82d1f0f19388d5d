package dev.zevmud.server.world;

/// The group that a character is in, known by the one who leads it.
public record Group(CharacterId leader, String name) {}
