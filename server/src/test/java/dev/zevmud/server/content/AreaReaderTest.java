package dev.zevmud.server.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zevmud.server.kit.Dungeon;
import dev.zevmud.server.world.AreaDefinition;
import dev.zevmud.server.world.Behaviour;
import dev.zevmud.server.world.CreaturePrototype;
import dev.zevmud.server.world.RoomDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AreaReaderTest {

    @TempDir Path folder;

    @BeforeEach
    void aSmallArea() throws IOException {
        write("area.yaml", "id: tiny\nname: Tiny\nstart: a\nrespawn: a\n");
        write("rooms.yaml", "- id: a\n  title: A\n  description: A room.\n");
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }

    private void refused(String... parts) {
        assertThatThrownBy(() -> AreaReader.read(folder))
                .isInstanceOf(ContentException.class)
                .satisfies(e -> assertThat(e.getMessage()).contains(parts));
    }

    @Test
    void theDungeonHasTenRoomsThirteenItemsAndTwoCreatures() {
        AreaDefinition dungeon = Dungeon.AREA;
        assertThat(dungeon.rooms()).hasSize(10);
        assertThat(
                        dungeon.items().keySet().stream()
                                .filter(id -> !id.contains("corpse") && !id.contains("rubble"))
                                .filter(id -> !id.equals("coins")))
                .hasSize(13);
        assertThat(dungeon.creatures()).containsOnlyKeys("guardian_statue", "skeleton_warrior");
        CreaturePrototype skeleton = dungeon.creature("skeleton_warrior");
        assertThat(skeleton.behaviour(Behaviour.Pursues.class)).isPresent();
        assertThat(skeleton.sleeps()).isFalse();
    }

    @Test
    void descriptionsAreTwoToFourSentences() {
        for (RoomDefinition room : Dungeon.AREA.rooms().values()) {
            assertThat(room.description().split("[.!?](\\s|$)", -1).length - 1)
                    .as(room.id())
                    .isBetween(2, 4);
        }
    }

    @Test
    void aSmallAreaIsEnough() {
        assertThat(AreaReader.read(folder).rooms()).containsOnlyKeys("a");
    }

    @Test
    void aMissingFolderIsNamed() {
        assertThatThrownBy(() -> AreaReader.read(folder.resolve("nowhere")))
                .isInstanceOf(ContentException.class)
                .hasMessageContaining("nowhere");
    }

    @Test
    void aMissingFieldIsNamedWithItsLine() throws IOException {
        write("rooms.yaml", "- id: a\n  title: A\n  description: x\n- id: b\n  description: y\n");
        refused("rooms.yaml:4", "no 'title'", "Add 'title: …'");
    }

    @Test
    void anUnknownFieldIsNamedWithWhatIsKnown() throws IOException {
        write("rooms.yaml", "- id: a\n  title: A\n  description: x\n  colour: red\n");
        refused("rooms.yaml:4", "'colour' means nothing here", "description");
    }

    @Test
    void anExitToNowhereIsNamed() throws IOException {
        write(
                "rooms.yaml",
                "- id: a\n  title: A\n  description: x\n  exits:\n    - direction: north\n      to: z\n");
        refused("rooms.yaml:6", "there is no room 'z'", "Known are [a]");
    }

    @Test
    void anUnknownDirectionIsNamedWithAllThatExist() throws IOException {
        write(
                "rooms.yaml",
                "- id: a\n  title: A\n  description: x\n  exits:\n    - {direction: left, to: a}\n");
        refused("rooms.yaml:5", "'direction' is 'left'", "northeast");
    }

    @Test
    void brokenYamlIsNamedWithItsLine() throws IOException {
        write("items.yaml", "- id: x\n  name: \"never closed\n");
        refused("items.yaml:", "no YAML");
    }

    @Test
    void aSecondEntryOfTheSameIdIsRefused() throws IOException {
        write(
                "rooms.yaml",
                "- {id: a, title: A, description: x}\n- {id: a, title: B, description: y}\n");
        refused("rooms.yaml:2", "two entries 'a'");
    }

    @Test
    void aNumberMustBeOne() throws IOException {
        write(
                "items.yaml",
                "- {id: s, type: weapon, name: a s, in_room: s, description: s, weight: heavy,"
                        + " value: 1, damage: 1, durability: 1}\n");
        refused("items.yaml:1", "'weight' is 'heavy'", "Write a number");
    }

    @Test
    void aDialogueMustNotLeadNowhere() throws IOException {
        write(
                "dialogues.yaml",
                """
                - id: d
                  start: hi
                  nodes:
                    - id: hi
                      text: Hi.
                      choices:
                        - {text: Bye., next: gone}
                """);
        refused("dialogues.yaml:7", "no node 'gone'", "[hi]");
    }
}
