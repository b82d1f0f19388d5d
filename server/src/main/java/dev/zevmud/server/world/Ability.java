package dev.zevmud.server.world;

import java.time.Duration;
import java.util.List;

/// Something that characters of a class can do from a level on. `id` is what one types.
public record Ability(
        String id,
        CharacterClass characterClass,
        int level,
        int mana,
        int stamina,
        Duration cooldown,
        Aim aim,
        List<Effect> effects) {

    /// At whom it goes.
    public enum Aim {
        /// Raises the hand against somebody.
        ENEMY,
        /// The user, or another whom the user names.
        FRIEND,
        SELF
    }

    public Ability {
        effects = List.copyOf(effects);
    }

    public boolean knownTo(Player player) {
        return player.characterClass() == characterClass && player.level() >= level;
    }
}
