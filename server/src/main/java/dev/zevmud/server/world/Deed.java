package dev.zevmud.server.world;

/// Something that a player did or brought about, told to the rules after it has happened.
public sealed interface Deed {

    /// A command was executed; its whole name: `look`.
    record Typed(String command) implements Deed {}

    /// The player came into the room in which it is now.
    record Arrived() implements Deed {}

    /// The creature died of a fight in which the player took part.
    record Killed(Creature creature) implements Deed {}

    /// The player speaks to the creature, which has not answered yet.
    record Addressed(Creature creature) implements Deed {}

    /// The player holds something out to the creature.
    record Offered(Creature creature) implements Deed {}

    /// An item was put to its use: eaten, drunk, cast or read. It may be gone by now.
    record Used(Item item) implements Deed {}

    /// A quest reached a stage.
    record Advanced(String quest, String stage) implements Deed {}

    /// The player said something to the room.
    record Said(String words) implements Deed {}
}
