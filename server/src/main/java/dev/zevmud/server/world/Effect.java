package dev.zevmud.server.world;

import java.time.Duration;

/// What an ability does to its target; an ability has one or several.
public sealed interface Effect {

    /// Takes hit points, past all armour: `base` and `perLevel` of the user, four to six fifths.
    record Damage(int base, int perLevel) implements Effect {}

    /// A blow with the weapon that does `percent` of an ordinary one's damage, and cannot miss.
    record Strike(int percent) implements Effect {}

    /// Takes hit points as [Damage] does and gives the user half of them.
    record Drain(int base, int perLevel) implements Effect {}

    /// Gives hit points back.
    record Heal(int base, int perLevel) implements Effect {}

    /// Lays an affect upon the target, in place of an earlier one of its kind.
    record Lay(AffectKind kind, int amount, Duration duration) implements Effect {}

    /// Takes every harmful affect away.
    record Cure() implements Effect {}

    /// Makes the target turn on the user.
    record Taunt() implements Effect {}
}
