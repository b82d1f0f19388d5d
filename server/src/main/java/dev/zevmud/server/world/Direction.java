package dev.zevmud.server.world;

import java.util.Locale;

/// The ten ways out of a room, in the order in which exits are listed.
public enum Direction {
    NORTH("n"),
    EAST("e"),
    SOUTH("s"),
    WEST("w"),
    NORTHEAST("ne"),
    NORTHWEST("nw"),
    SOUTHEAST("se"),
    SOUTHWEST("sw"),
    UP("u"),
    DOWN("d");

    private final String initials;

    Direction(String initials) {
        this.initials = initials;
    }

    public String initials() {
        return initials;
    }

    /// The English word that a player types: `north`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Direction opposite() {
        return switch (this) {
            case NORTH -> SOUTH;
            case EAST -> WEST;
            case SOUTH -> NORTH;
            case WEST -> EAST;
            case NORTHEAST -> SOUTHWEST;
            case NORTHWEST -> SOUTHEAST;
            case SOUTHEAST -> NORTHWEST;
            case SOUTHWEST -> NORTHEAST;
            case UP -> DOWN;
            case DOWN -> UP;
        };
    }
}
