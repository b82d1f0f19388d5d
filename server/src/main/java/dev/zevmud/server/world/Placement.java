package dev.zevmud.server.world;

/// Where the area puts something at its start, and again at each reset.
public sealed interface Placement {

    /// Up to `max` items of the prototype in the room. There, `text` shows them, if it is not
    /// empty.
    record ItemInRoom(String item, String room, int max, String text) implements Placement {}

    /// Up to `max` items of the prototype in the container (a prototype that is placed once).
    record ItemInContainer(String item, String container, int max) implements Placement {}

    /// Carried by the creature whenever it comes to life.
    record ItemOnCreature(String item, String creature) implements Placement {}

    /// The creature's home.
    record CreatureInRoom(String creature, String room) implements Placement {}
}
