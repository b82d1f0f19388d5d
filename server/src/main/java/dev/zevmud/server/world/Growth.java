package dev.zevmud.server.world;

/// What each level adds to a character.
public record Growth(int hp, int mana, int stamina) {

    /// Points of each level that may be placed on the stats.
    static final int POINTS = 1;

    static Growth of(CharacterClass characterClass) {
        return switch (characterClass) {
            case WARRIOR -> new Growth(10, 2, 6);
            case ROGUE -> new Growth(9, 3, 7);
            case MAGE -> new Growth(6, 9, 3);
            case CLERIC -> new Growth(8, 7, 4);
        };
    }
}
