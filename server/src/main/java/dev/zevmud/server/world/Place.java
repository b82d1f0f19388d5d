package dev.zevmud.server.world;

/// Where an item is: exactly one place at any time. The database holds it as one row per item.
public sealed interface Place {

    record InRoom(String zone, String room) implements Place {}

    record CarriedBy(CharacterId character) implements Place {}

    record WornBy(CharacterId character, Slot slot) implements Place {}

    record HeldByCreature(String zone, String creature) implements Place {}

    record InContainer(ItemId container) implements Place {}
}
