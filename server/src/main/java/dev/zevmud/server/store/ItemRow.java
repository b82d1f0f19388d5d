package dev.zevmud.server.store;

import dev.zevmud.server.world.Place;

/// The holder columns of an item's row.
record ItemRow(String holderKind, String holderId) {

    static ItemRow of(Place place) {
        return switch (place) {
            case Place.InRoom(String zone, String room) -> new ItemRow("room", zone + "/" + room);
            case Place.CarriedBy(var character) -> new ItemRow("carried", character.value());
            case Place.WornBy(var character, var _) -> new ItemRow("worn", character.value());
            case Place.HeldByCreature(String zone, String creature) ->
                    new ItemRow("creature", zone + "/" + creature);
            case Place.InContainer(var container) -> new ItemRow("container", container.value());
        };
    }
}
