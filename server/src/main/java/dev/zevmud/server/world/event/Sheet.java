package dev.zevmud.server.world.event;

import dev.zevmud.server.world.CharacterClass;
import dev.zevmud.server.world.Stats;
import dev.zevmud.server.world.Vitals;

/// A character's numbers. `nextLevel` is the experience at which the next level is reached, 0 at
/// the highest.
public record Sheet(
        String name,
        CharacterClass characterClass,
        int level,
        long experience,
        long nextLevel,
        long coins,
        Vitals vitals,
        Stats stats,
        int weapon,
        int armour) {}
