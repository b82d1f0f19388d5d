package dev.zevmud.server.balance;

import java.util.List;

/// What a character can be expected to have found on its way when it meets a creature.
final class Equipment {

    private Equipment() {}

    /// A newcomer to the dungeon has placed no points yet.
    static boolean trained(String area) {
        return !area.equals("dungeon");
    }

    /// In the dungeon, a newcomer has nothing but two fists: what lies there makes the first fights
    /// nearly certain, as it should.
    static List<String> of(String area, int level) {
        if (!trained(area)) {
            return List.of();
        }
        if (level <= 3) {
            return List.of("rusty_sword");
        }
        return level <= 5 ? List.of("iron_sword") : List.of("guards_sword", "bandit_boots");
    }
}
