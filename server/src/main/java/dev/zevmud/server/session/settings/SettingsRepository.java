package dev.zevmud.server.session.settings;

import dev.zevmud.server.world.CharacterId;

/// Where the settings of characters are kept. Every call blocks.
public interface SettingsRepository {

    /// The character's settings; [Settings#NONE] if nothing was ever chosen.
    Settings settings(CharacterId character);

    /// Keeps them, unless what is kept already has seen more changes.
    void keep(CharacterId character, Settings settings);
}
