package dev.zevmud.server.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zevmud.server.world.AreaDefinition;
import dev.zevmud.server.world.Direction;
import dev.zevmud.server.world.Exit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorldReaderTest {

    @TempDir Path world;

    /// An area of one room, `a`, with one exit north.
    private void area(String id, String northOfIt) throws IOException {
        Path folder = Files.createDirectories(world.resolve(id));
        Files.writeString(
                folder.resolve("area.yaml"),
                "id: %s\nname: Tiny\nstart: a\nrespawn: a\n".formatted(id));
        Files.writeString(
                folder.resolve("rooms.yaml"),
                """
                - id: a
                  title: Room of %s
                  description: A room.
                  exits:
                    - {direction: north, to: '%s'}
                """
                        .formatted(id, northOfIt));
    }

    private void refused(String... parts) {
        assertThatThrownBy(() -> WorldReader.read(world))
                .isInstanceOf(ContentException.class)
                .satisfies(e -> assertThat(e.getMessage()).contains(parts));
    }

    @Test
    void anExitMayLeadToARoomOfAnotherArea() throws IOException {
        area("one", "two:a");
        area("two", "one:a");
        List<AreaDefinition> areas = WorldReader.read(world);
        assertThat(areas).extracting(AreaDefinition::id).containsExactly("one", "two");
        Exit exit = areas.getFirst().room("a").exits().getFirst();
        assertThat(exit).isEqualTo(new Exit(Direction.NORTH, "two", "a", false));
        assertThat(areas.getFirst().titleBehind(exit)).isEqualTo("Room of two");
    }

    @Test
    void theNameOfTheAreaItselfIsAllowedAndMeansNothing() throws IOException {
        area("one", "one:a");
        assertThat(WorldReader.read(world).getFirst().room("a").exits())
                .containsExactly(new Exit(Direction.NORTH, "a", false));
    }

    @Test
    void anUnknownAreaIsToldWithFileAndLine() throws IOException {
        area("one", "elsewhere:a");
        refused("one/rooms.yaml:5", "no area 'elsewhere'", "[one]");
    }

    @Test
    void anUnknownRoomOfAnotherAreaIsToldWithFileAndLine() throws IOException {
        area("one", "two:cellar");
        area("two", "one:a");
        refused("one/rooms.yaml:5", "no room 'two:cellar'", "two:a");
    }

    @Test
    void anUnknownRoomOfTheAreaItselfIsToldToo() throws IOException {
        area("one", "one:cellar");
        refused("one/rooms.yaml:5", "no room 'cellar'");
    }

    @Test
    void anAreaNameThatCouldNotStandInAnExitIsRefused() throws IOException {
        area("one", "a");
        Files.writeString(
                world.resolve("one/area.yaml"), "id: 'o:ne'\nname: N\nstart: a\nrespawn: a\n");
        refused("area.yaml:1", "o:ne");
    }

    @Test
    void twoAreasOfOneNameAreRefused() throws IOException {
        area("one", "a");
        area("two", "a");
        Files.writeString(
                world.resolve("two/area.yaml"), "id: one\nname: N\nstart: a\nrespawn: a\n");
        refused("two/area.yaml:1", "another area 'one'");
    }
}
