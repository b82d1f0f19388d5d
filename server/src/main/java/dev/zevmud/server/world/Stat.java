package dev.zevmud.server.world;

/// One of the six numbers of a character.
public enum Stat {
    STRENGTH,
    CONSTITUTION,
    DEXTERITY,
    INTELLIGENCE,
    WISDOM,
    CHARISMA
}
