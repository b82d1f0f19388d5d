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

    Stats stats();

    /// Whom it fights, null if nobody.
    @Nullable Being enemy();

    void enemy(@Nullable Being enemy);
}
