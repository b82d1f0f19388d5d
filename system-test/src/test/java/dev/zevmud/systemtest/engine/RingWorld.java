package dev.zevmud.systemtest.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a player who has walked all around the ring knows of it: the rooms by title, the things.
final class RingWorld {

    static final Path FOLDER =
            ServerProcess.HOME.resolve("system-test/src/test/resources/worlds/ring");

    private static final Pattern ROOM = Pattern.compile("- id: (\\w+)\\R  title: (.+)");
    private static final Pattern ITEM = Pattern.compile("- \\{item: (\\w+), room: \\w+}");

    private final Map<String, Place.Room> rooms = new TreeMap<>();
    private final List<String> items = new ArrayList<>();

    RingWorld() {
        try (var zones = Files.list(FOLDER)) {
            for (Path zone : zones.sorted().toList()) {
                Matcher room = ROOM.matcher(Files.readString(zone.resolve("rooms.yaml")));
                while (room.find()) {
                    rooms.put(
                            room.group(2),
                            new Place.Room(zone.getFileName().toString(), room.group(1)));
                }
                Matcher item = ITEM.matcher(Files.readString(zone.resolve("placements.yaml")));
                while (item.find()) {
                    items.add(item.group(1).replace('_', ' '));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// By title.
    Map<String, Place.Room> rooms() {
        return rooms;
    }

    /// The names of all things, boxes included.
    List<String> items() {
        return items;
    }
}
