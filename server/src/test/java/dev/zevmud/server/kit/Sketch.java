package dev.zevmud.server.kit;

import dev.zevmud.server.content.AreaReader;
import dev.zevmud.server.world.AreaDefinition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A small area that a test writes down, piece by piece, in a folder of its own. It has two rooms,
/// `hall` ⇄ north/south ⇄ `yard`, a `goat` in the hall, and an `apple`, a `coin`, a `chest` and a
/// `bell` that lies nowhere yet. A quest `bells` goes from `heard` to `rung`.
public final class Sketch {

    private final Path folder;
    private String area = "id: sketch\nname: Sketch\nstart: hall\nrespawn: yard\n";
    private String hall =
            """
            - id: hall
              title: Hall
              description: A hall.
              exits:
                - {direction: north, to: yard}
                - {direction: down, to: cellar, hidden: true}
            """;
    private final String otherRooms =
            """
            - id: yard
              title: Yard
              description: A yard.
              outdoors: true
              exits: [{direction: south, to: hall}]
            - id: cellar
              title: Cellar
              description: A cellar.
              exits: [{direction: up, to: hall}]
            """;
    private String goat =
            """
            - id: goat
              name: a goat
              in_room: A goat is here.
              description: A goat.
              level: 1
              hp: 20
              respawn: 60
              corpse: remains
              dialogue: bleating
            """;
    private String bell =
            """
            - id: bell
              type: trinket
              name: a bell
              in_room: A bell.
              description: A bell.
              weight: 1
              value: 1
            """;
    private final String otherItems =
            """
            - {id: apple, type: food, name: an apple, in_room: x, description: x, weight: 1, value: 1, nutrition: 1}
            - {id: coin, type: trinket, name: a coin, in_room: x, description: x, weight: 1, value: 1}
            - {id: chest, type: container, name: a chest, in_room: x, description: x, weight: 9, value: 1, locked_by: coin, fixed: true}
            - {id: remains, type: corpse, name: the remains, in_room: x, description: x, weight: 9, value: 0}
            """;
    private String placements =
            """
            - {creature: goat, room: hall}
            - {item: apple, room: hall, max: 3}
            - {item: chest, room: hall}
            """;

    public Sketch(Path folder) {
        this.folder = folder;
    }

    /// Lines for `area.yaml`.
    public Sketch area(String more) {
        area += more;
        return this;
    }

    public Sketch hall(String more) {
        hall += more.indent(2);
        return this;
    }

    public Sketch goat(String more) {
        goat += more.indent(2);
        return this;
    }

    public Sketch bell(String more) {
        bell += more.indent(2);
        return this;
    }

    public Sketch place(String more) {
        placements += more;
        return this;
    }

    public AreaDefinition read() {
        write("area.yaml", area);
        write("rooms.yaml", hall + otherRooms);
        write("creatures.yaml", goat);
        write("items.yaml", bell + otherItems);
        write("placements.yaml", placements);
        write(
                "dialogues.yaml",
                """
                - id: bleating
                  start: hello
                  nodes:
                    - {id: hello, text: Meh., choices: [{text: Meh yourself.}]}
                """);
        write(
                "quests.yaml",
                """
                - id: bells
                  title: Bells
                  level: 1
                  stages:
                    - {id: heard, text: A bell., tells: A bell., ways: [{type: use, item: bell, next: rung}]}
                    - {id: rung, text: It rang., tells: It rang., ending: true}
                """);
        return AreaReader.read(folder);
    }

    public Dungeon play() {
        return new Dungeon(read());
    }

    private void write(String file, String text) {
        try {
            Files.writeString(folder.resolve(file), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
