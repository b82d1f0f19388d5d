package dev.zevmud.server.world;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/// The immutable content of an area, checked to be complete: whatever is named exists. Its maps
/// keep the order of the files. `beyond` is what it knows of other areas; `rules` is how the area's
/// clock and its creatures are driven.
public record AreaDefinition(
        String id,
        String name,
        String startRoom,
        String respawnRoom,
        Duration reset,
        Map<String, RoomDefinition> rooms,
        Map<String, ItemPrototype> items,
        Map<String, CreaturePrototype> creatures,
        List<Placement> placements,
        Map<String, Dialogue> dialogues,
        Beyond beyond,
        Rules rules) {

    public AreaDefinition {
        rooms = Ordered.copyOf(rooms);
        items = Ordered.copyOf(items);
        creatures = Ordered.copyOf(creatures);
        placements = List.copyOf(placements);
        dialogues = Ordered.copyOf(dialogues);
    }

    /// The same area, among others.
    public AreaDefinition withBeyond(Beyond others) {
        return new AreaDefinition(
                id,
                name,
                startRoom,
                respawnRoom,
                reset,
                rooms,
                items,
                creatures,
                placements,
                dialogues,
                others,
                rules);
    }

    public RoomDefinition room(String id) {
        return Ordered.get(rooms, id, "room");
    }

    /// The title of the room behind an exit.
    public String titleBehind(Exit exit) {
        return exit.area() == null
                ? room(exit.to()).title()
                : Ordered.get(beyond.titles(), exit.area() + ":" + exit.to(), "room beyond");
    }

    public ItemPrototype item(String id) {
        return Ordered.get(items, id, "item");
    }

    public CreaturePrototype creature(String id) {
        return Ordered.get(creatures, id, "creature");
    }

    /// The sentence that shows such an item in the room: its placement's own, if it has one.
    String sentence(ItemPrototype item, String room) {
        for (Placement placement : placements) {
            if (placement instanceof Placement.ItemInRoom in
                    && in.item().equals(item.id())
                    && in.room().equals(room)
                    && !in.text().isEmpty()) {
                return in.text();
            }
        }
        return item.inRoom();
    }

    public Dialogue dialogue(String id) {
        return Ordered.get(dialogues, id, "dialogue");
    }
}
