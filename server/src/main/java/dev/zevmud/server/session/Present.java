package dev.zevmud.server.session;

import dev.zevmud.server.world.CharacterClass;
import dev.zevmud.server.world.CharacterId;

/// Somebody in play, as others see it in lists.
public record Present(CharacterId id, String name, CharacterClass characterClass, int level) {}
