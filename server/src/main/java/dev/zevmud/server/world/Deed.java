package dev.zevmud.server.world;

/// Something that a player did or brought about, told to the rules after it has happened.
public sealed interface Deed {

    /// The creature died of a fight in which the player took part.
    record Killed(Creature creature) implements Deed {}

    /// An item was put to its use: eaten, drunk, cast or read. It may be gone by now.
    record Used(Item item) implements Deed {}

    /// A quest reached a stage.
    record Advanced(String quest, String stage) implements Deed {}

    /// The player said something to the room.
    record Said(String words) implements Deed {}
}
