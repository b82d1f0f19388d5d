package dev.zevmud.server.content;

import dev.zevmud.server.world.AreaDefinition;
import dev.zevmud.server.world.Exit;
import dev.zevmud.server.world.RoomDefinition;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/// Every room can be reached, and every way leads back unless it is marked.
final class MapLint {

    /// Where players begin; a world without it begins in its first area.
    private static final String START_AREA = "dungeon";

    private final Atlas atlas;

    MapLint(Atlas atlas) {
        this.atlas = atlas;
    }

    void check() {
        for (AreaDefinition area : atlas.areas()) {
            for (RoomDefinition room : area.rooms().values()) {
                room.exits().forEach(exit -> leadsBack(area.id(), room, exit));
            }
        }
        Set<String> reached = reached();
        for (AreaDefinition area : atlas.areas()) {
            for (RoomDefinition room : area.rooms().values()) {
                if (!reached.contains(area.id() + ":" + room.id())) {
                    atlas.found(
                            atlas.entry(area.id(), "rooms.yaml", room.id()),
                            "no way leads to the room '" + room.id() + "'",
                            "Add an exit to it, or remove it");
                }
            }
        }
    }

    private void leadsBack(String area, RoomDefinition room, Exit exit) {
        String to = Atlas.behind(area, exit);
        boolean back =
                atlas.room(to).exits().stream()
                        .anyMatch(other ->
                                Atlas.behind(Atlas.areaOf(to), other)
                                        .equals(area + ":" + room.id()));
        Fields entry =
                Atlas.inner(
                        atlas.entry(area, "rooms.yaml", room.id()),
                        "exits",
                        "direction",
                        exit.direction().word());
        if (!back && !entry.flag("one_way")) {
            atlas.found(
                    entry,
                    "no way leads back from '" + to + "'",
                    "Add an exit there, or mark this one: one_way: true");
        }
        if (back && entry.flag("one_way")) {
            atlas.found(
                    entry,
                    "one_way",
                    "this is marked one_way, and a way leads back",
                    "Remove the mark");
        }
    }

    private Set<String> reached() {
        Set<String> reached = new HashSet<>();
        Deque<String> open = new ArrayDeque<>();
        atlas.areas().stream()
                .filter(area -> area.id().equals(START_AREA))
                .findFirst()
                .or(() -> atlas.areas().stream().findFirst())
                .ifPresent(area -> open.add(area.id() + ":" + area.startRoom()));
        while (!open.isEmpty()) {
            String at = open.removeFirst();
            if (reached.add(at)) {
                for (Exit exit : atlas.room(at).exits()) {
                    open.add(Atlas.behind(Atlas.areaOf(at), exit));
                }
            }
        }
        return reached;
    }
}
