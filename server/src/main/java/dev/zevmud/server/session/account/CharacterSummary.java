package dev.zevmud.server.session.account;

import dev.zevmud.server.world.CharacterClass;
import dev.zevmud.server.world.CharacterId;

/// What the list of characters shows, and where the character is: `zone` is the one that its row
/// names.
public record CharacterSummary(
        CharacterId id, String name, CharacterClass characterClass, int level, String zone) {}
