package dev.zevmud.server.world;

import org.jspecify.annotations.Nullable;

/// Whom a player has challenged to a duel, and with whom it is in one. It ends with the body's stay
/// in the zone and is saved nowhere.
record Rivalry(@Nullable CharacterId challenged, @Nullable CharacterId opponent) {

    static final Rivalry NONE = new Rivalry(null, null);

    static Rivalry challenge(CharacterId other) {
        return new Rivalry(other, null);
    }

    static Rivalry duel(CharacterId other) {
        return new Rivalry(null, other);
    }
}
