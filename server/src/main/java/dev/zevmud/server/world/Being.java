package dev.zevmud.server.world;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who can fight: a player's character or a creature.
public sealed interface Being permits Player, Creature {

    /// As a sentence names it: `Mira`, `a skeleton warrior`.
    String name();

    /// What a player may call it by.
    List<String> keywords();

    String room();

    int level();

    int hp();

    int maxHp();

    void hp(int value);

    /// With what lies on it.
    Stats stats();

    List<Affect> affects();

    void affects(List<Affect> value);

    /// The amounts of all affects of a kind.
    default int total(AffectKind kind) {
        return total(affects(), kind);
    }

    default boolean under(AffectKind kind) {
        return affects().stream().anyMatch(affect -> affect.kind() == kind);
    }

    /// Whether something keeps it from striking.
    default boolean held() {
        return affects().stream().anyMatch(affect -> affect.kind().holds());
    }

    private static int total(List<Affect> affects, AffectKind kind) {
        int total = 0;
        for (Affect affect : affects) {
            total += affect.kind() == kind ? affect.amount() : 0;
        }
        return total;
    }

    static Stats under(Stats stats, List<Affect> affects) {
        if (affects.isEmpty()) {
            return stats;
        }
        return stats.plus(
                        Stat.STRENGTH,
                        total(affects, AffectKind.MIGHT) - total(affects, AffectKind.WEAKNESS))
                .plus(
                        Stat.DEXTERITY,
                        total(affects, AffectKind.SWIFTNESS) - total(affects, AffectKind.SLOWNESS));
    }

    /// Whom it fights, null if nobody.
    @Nullable Being enemy();

    void enemy(@Nullable Being enemy);
}
