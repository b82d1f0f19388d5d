package dev.zevmud.server.world;

/// How much a character can carry; what is worn does not count.
public final class Burden {

    public static final int PIECES = 20;

    /// In pounds.
    public static final int WEIGHT = 100;

    private Burden() {}

    public static int weight(Zone zone, Player player) {
        return zone.things().carriedBy(player.id()).stream().mapToInt(zone.things()::weight).sum();
    }

    /// Whether the player could carry `pounds` more, in one piece.
    public static boolean allows(Zone zone, Player player, int pounds) {
        return zone.things().carriedBy(player.id()).size() < PIECES
                && weight(zone, player) + pounds <= WEIGHT;
    }
}
