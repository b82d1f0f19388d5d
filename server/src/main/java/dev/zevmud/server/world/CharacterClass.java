package dev.zevmud.server.world;

/// What a character chose to be.
public enum CharacterClass {
    WARRIOR,
    ROGUE,
    MAGE,
    CLERIC
}
