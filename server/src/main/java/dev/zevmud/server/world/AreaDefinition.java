package dev.zevmud.server.world;

import dev.zevmud.server.world.trigger.Trigger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The immutable content of an area, checked to be complete: whatever is named exists. Its maps
/// keep the order of the files. `beyond` is what it knows of other areas; `rules` is how the area's
/// clock and its creatures are driven. `triggers` hold in all its rooms; without a `climate` it has
/// no sky. Only where it says `pvp` may players attack each other without a duel.
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
        List<Trigger> triggers,
        @Nullable Climate climate,
        boolean pvp,
        Beyond beyond,
        Rules rules) {

    public AreaDefinition {
        rooms = Ordered.copyOf(rooms);
        items = Ordered.copyOf(items);
        creatures = Ordered.copyOf(creatures);
        placements = List.copyOf(placements);
        dialogues = Ordered.copyOf(dialogues);
        triggers = List.copyOf(triggers);
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
                triggers,
                climate,
                pvp,
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

    /// What coins are that somebody drops: a coin of which there may be many. Empty if the area has
    /// none.
    public Optional<ItemPrototype> coin() {
        return items.values().stream()
                .filter(item -> item.kind() instanceof ItemKind.Currency(int coins) && coins == 1)
                .findFirst();
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

    /// Null for an area without a sky.
    public @Nullable Weather weather(Instant now) {
        return climate == null ? null : climate.at(now);
    }

    /// The triggers of all that is defined here.
    public List<Trigger> allTriggers() {
        List<Trigger> all = new ArrayList<>(triggers);
        rooms.values().forEach(room -> all.addAll(room.triggers()));
        items.values().forEach(item -> all.addAll(item.triggers()));
        creatures.values().forEach(creature -> all.addAll(creature.triggers()));
        return all;
    }

    public Dialogue dialogue(String id) {
        return Ordered.get(dialogues, id, "dialogue");
    }
}
