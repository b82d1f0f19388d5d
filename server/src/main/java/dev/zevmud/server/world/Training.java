package dev.zevmud.server.world;

/// What a character has learned: `points` are those that it may still place on its stats.
public record Training(int points) {

    /// A new character's; also that of one from a release that knew no training.
    public static final Training FRESH = new Training(5);
}
