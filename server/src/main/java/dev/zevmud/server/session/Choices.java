package dev.zevmud.server.session;

import dev.zevmud.protocol.frame.OutputItem;
import dev.zevmud.server.session.settings.AliasCommands;
import dev.zevmud.server.session.settings.Settings;
import dev.zevmud.server.session.settings.SettingsCommands;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

/// The commands with which a player chooses: they change the manner of the session, and what is
/// chosen is kept. Owned by the session.
final class Choices {

    static final Set<String> COMMANDS = Set.of("config", "brief", "prompt", "alias", "unalias");

    private final Manner manner;
    private final Surroundings surroundings;
    private final Consumer<ToClient> connection;

    Choices(Manner manner, Surroundings surroundings, Consumer<ToClient> connection) {
        this.manner = manner;
        this.surroundings = surroundings;
        this.connection = connection;
    }

    /// What is to be said about it.
    List<OutputItem> execute(String command, String rest) {
        Settings now = manner.settings();
        SettingsCommands.Answer answer =
                switch (command) {
                    case "config" -> SettingsCommands.config(now, manner.inForce(), rest);
                    case "brief" -> SettingsCommands.brief(now, rest);
                    case "prompt" -> SettingsCommands.prompt(now, rest);
                    case "alias" -> AliasCommands.alias(now, rest);
                    case "unalias" -> AliasCommands.unalias(now, rest);
                    default ->
                            throw new IllegalArgumentException(
                                    "\"" + command + "\" chooses nothing");
                };
        choose(answer.settings());
        if (!Objects.equals(now.width(), answer.settings().width())) {
            connection.accept(manner.width());
        }
        return List.of(
                Texts.lines(
                        answer.lines().stream()
                                .map(line ->
                                        manner.texts()
                                                .sentence(line.key(), line.arguments().toArray()))
                                .toArray(String[]::new)));
    }

    /// Unless the player has chosen a language before.
    void speak(String language) {
        if (manner.settings().language() == null) {
            choose(manner.settings().withLanguage(language));
        }
    }

    private void choose(Settings settings) {
        if (manner.choose(settings)) {
            surroundings.keep(settings);
        }
    }
}
