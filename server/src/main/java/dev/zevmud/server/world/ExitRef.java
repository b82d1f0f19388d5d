package dev.zevmud.server.world;

/// Names an exit: the room that it leads out of, and its direction.
public record ExitRef(String room, Direction direction) {}
