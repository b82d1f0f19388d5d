package dev.zevmud.server.world;

/// What is saved of a character, but for its items. `zone` names the one zone that may write it;
/// `lastInput` is the id of the last command that it has executed, saved with that command's
/// effects.
public record CharacterState(
        CharacterId id,
        String name,
        CharacterClass characterClass,
        String zone,
        String room,
        int level,
        long experience,
        long coins,
        Vitals vitals,
        Stats stats,
        long lastInput) {}
