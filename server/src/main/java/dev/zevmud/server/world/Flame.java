package dev.zevmud.server.world;

/// What is saved of a light that burns down: the minutes that are left in it, and whether it burns.
public record Flame(int minutes, boolean lit) {

    Flame lit(boolean value) {
        return new Flame(minutes, value);
    }

    Flame left(int value) {
        return new Flame(value, lit);
    }
}
