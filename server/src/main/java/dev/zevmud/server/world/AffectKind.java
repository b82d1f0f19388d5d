package dev.zevmud.server.world;

import org.jspecify.annotations.Nullable;

/// What an affect does to the one who is under it, by its amount.
public enum AffectKind {
    /// Adds to strength.
    MIGHT(true, null),
    /// Adds to armour.
    GUARD(true, null),
    /// Adds to dexterity.
    SWIFTNESS(true, null),
    /// Gives back hit points with every tick.
    REGENERATION(true, null),
    /// Is not noticed until it attacks.
    HIDDEN(true, null),
    /// Takes from strength.
    WEAKNESS(false, null),
    /// Takes from dexterity.
    SLOWNESS(false, null),
    /// Costs hit points with every tick.
    BLEEDING(false, null),
    /// Costs hit points with every tick.
    POISON(false, Affliction.POISON),
    /// Does not strike.
    STUN(false, null),
    /// Cowers, and does not strike.
    FEAR(false, Affliction.FEAR),
    /// Does not strike, until it is hurt.
    SLEEP(false, Affliction.SLEEP);

    private final boolean helpful;
    private final @Nullable Affliction affliction;

    AffectKind(boolean helpful, @Nullable Affliction affliction) {
        this.helpful = helpful;
        this.affliction = affliction;
    }

    public boolean helpful() {
        return helpful;
    }

    /// To whom this is immune is spared it; null if nobody is.
    public @Nullable Affliction affliction() {
        return affliction;
    }

    /// Whether it works with every tick.
    public boolean ticks() {
        return this == REGENERATION || this == BLEEDING || this == POISON;
    }

    /// Whether it keeps one from striking.
    public boolean holds() {
        return this == STUN || this == FEAR || this == SLEEP;
    }
}
