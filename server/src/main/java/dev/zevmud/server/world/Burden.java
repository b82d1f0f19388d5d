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
        return allows(zone, player, 1, pounds);
    }

    /// Whether the player could carry so many `pieces` more, of so many `pounds` each.
    public static boolean allows(Zone zone, Player player, int pieces, int pounds) {
        return zone.things().carriedBy(player.id()).size() + pieces <= PIECES
                && weight(zone, player) + (long) pieces * pounds <= WEIGHT;
    }
}
