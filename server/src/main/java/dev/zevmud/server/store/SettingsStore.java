package dev.zevmud.server.store;

import dev.zevmud.server.session.settings.Settings;
import dev.zevmud.server.session.settings.SettingsRepository;
import dev.zevmud.server.world.CharacterId;

/// What players have chosen for their characters, in the database.
public final class SettingsStore implements SettingsRepository {

    private final Database database;
    private final StoredJson json = new StoredJson();

    public SettingsStore(Database database) {
        this.database = database;
    }

    @Override
    public Settings settings(CharacterId character) {
        return database.jdbi()
                .withHandle(handle ->
                        handle.createQuery(
                                        "SELECT settings FROM character_settings WHERE character_id = :id")
                                .bind("id", character.value())
                                .mapTo(String.class)
                                .findOne()
                                .map(text -> json.read(text, Settings.class))
                                .orElse(Settings.NONE));
    }

    @Override
    public void keep(CharacterId character, Settings settings) {
        database.jdbi()
                .useHandle(handle ->
                        handle.createUpdate(
                                        """
                                        INSERT INTO character_settings (character_id, change, settings)
                                        VALUES (:id, :change, :settings)
                                        ON CONFLICT (character_id) DO UPDATE
                                        SET change = excluded.change, settings = excluded.settings
                                        WHERE character_settings.change < excluded.change
                                        """)
                                .bind("id", character.value())
                                .bind("change", settings.change())
                                .bind("settings", json.write(settings))
                                .execute());
    }
}
