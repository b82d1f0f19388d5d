package dev.zevmud.server.world;

/// What a character has learned: `points` are those that it may still place on its stats.
public record Training(int points) {

    public static final Training NONE = new Training(0);
}
