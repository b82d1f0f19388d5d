package dev.zevmud.server.command;

import dev.zevmud.server.kit.Stage;
import dev.zevmud.server.session.settings.Settings;
import dev.zevmud.server.world.CharacterClass;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

/// The world in which the examples of a help page are played, as `help-scenes.properties` says.
final class HelpScene {

    private static final Properties SCENES = read();

    private final Stage stage;
    private final Stage.Actor bram;
    private final Stage.Actor mira;

    private static Properties read() {
        var scenes = new Properties();
        try (Reader file =
                Files.newBufferedReader(
                        Path.of("src", "test", "resources", "help-scenes.properties"),
                        StandardCharsets.UTF_8)) {
            scenes.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return scenes;
    }

    /// For the example of this number, from 1.
    HelpScene(String page, int number, Settings settings, long seed) {
        stage = new Stage(seed);
        String of = SCENES.getProperty(page, "dungeon:room1");
        String scene = SCENES.getProperty(page + "." + number, of);
        List<String> parts = new ArrayList<>(List.of(scene.split("\\s*\\|\\s*", -1)));
        String at = parts.removeFirst();
        CharacterClass is =
                parts.isEmpty()
                        ? CharacterClass.WARRIOR
                        : CharacterClass.valueOf(parts.removeFirst().toUpperCase(Locale.ROOT));
        mira = stage.player("Mira", CharacterClass.CLERIC, at, Settings.NONE);
        bram = stage.player("Bram", is, at, settings);
        parts.forEach(this::prepare);
    }

    private void prepare(String line) {
        if (line.startsWith("wait ")) {
            stage.pass(Long.parseLong(line.substring("wait ".length())));
        } else if (line.startsWith("Mira: ")) {
            mira.type(line.substring("Mira: ".length()));
        } else {
            bram.type(line);
        }
    }

    Stage.Actor bram() {
        return bram;
    }
}
