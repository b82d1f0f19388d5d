package dev.zevmud.loadtest.trial;

import java.util.Locale;

/// What a visitor may do. `weight` is how often, beside the others, unless the options say
/// otherwise: people mostly walk and look.
enum Deed {
    LOOK(4),
    WALK(6),
    SAY(2),
    EXAMINE(3),
    INVENTORY(2),
    SCORE(2),
    WHO(1);

    private final int weight;

    Deed(int weight) {
        this.weight = weight;
    }

    int weight() {
        return weight;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
