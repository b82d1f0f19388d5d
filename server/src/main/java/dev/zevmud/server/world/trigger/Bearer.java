package dev.zevmud.server.world.trigger;

import dev.zevmud.server.world.Creature;
import dev.zevmud.server.world.Item;
import dev.zevmud.server.world.Zone;
import java.util.List;

/// Who has triggers.
public sealed interface Bearer {

    /// What is written there holds in every room of the area.
    record OfArea() implements Bearer {}

    record OfRoom(String room) implements Bearer {}

    record OfCreature(Creature creature) implements Bearer {}

    record OfItem(Item item) implements Bearer {}

    /// In one zone, this one and no other.
    default String key() {
        return switch (this) {
            case OfArea() -> "area";
            case OfRoom(String room) -> "room:" + room;
            case OfCreature(Creature creature) -> "creature:" + creature.id();
            case OfItem(Item item) -> "item:" + item.id();
        };
    }

    default List<Trigger> triggers(Zone zone) {
        return switch (this) {
            case OfArea() -> zone.area().triggers();
            case OfRoom(String room) -> zone.area().room(room).triggers();
            case OfCreature(Creature creature) -> creature.prototype().triggers();
            case OfItem(Item item) -> item.prototype().triggers();
        };
    }

    /// Whether it belongs to the zone: a thing may come from another.
    default boolean atHome(Zone zone) {
        return !(this instanceof OfItem(Item item)) || item.id().home().equals(zone.id());
    }
}
