package dev.zevmud.server.content;

import dev.zevmud.server.world.Placement;

/// An entry of `placements.yaml`: an `item` in a `room`, in a `container` or on a `creature`, or a
/// `creature` in a `room`.
final class PlacementReader {

    private PlacementReader() {}

    static Placement read(Fields fields, References references) {
        Placement placement = placement(fields, references);
        fields.done();
        return placement;
    }

    private static Placement placement(Fields fields, References references) {
        if (fields.has("item") && fields.has("room")) {
            return new Placement.ItemInRoom(
                    references.item(fields, "item"),
                    references.room(fields, "room"),
                    fields.number("max", 1),
                    fields.text("text", ""));
        }
        if (fields.has("item") && fields.has("container")) {
            return new Placement.ItemInContainer(
                    references.item(fields, "item"),
                    references.item(fields, "container"),
                    fields.number("max", 1));
        }
        if (fields.has("item") && fields.has("creature")) {
            return new Placement.ItemOnCreature(
                    references.item(fields, "item"), references.creature(fields, "creature"));
        }
        if (fields.has("creature") && fields.has("room")) {
            return new Placement.CreatureInRoom(
                    references.creature(fields, "creature"), references.room(fields, "room"));
        }
        throw fields.problem(
                fields.line(),
                "this places nothing",
                "Name an item and its room, container or creature, or a creature and its room");
    }
}
