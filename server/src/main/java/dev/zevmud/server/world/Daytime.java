package dev.zevmud.server.world;

/// A part of the day.
public enum Daytime {
    DAWN(5),
    DAY(7),
    DUSK(19),
    NIGHT(21);

    private final int begins;

    Daytime(int begins) {
        this.begins = begins;
    }

    /// Its first hour.
    public int begins() {
        return begins;
    }

    static Daytime of(int hour) {
        Daytime found = NIGHT;
        for (Daytime part : values()) {
            if (hour >= part.begins) {
                found = part;
            }
        }
        return found;
    }
}
