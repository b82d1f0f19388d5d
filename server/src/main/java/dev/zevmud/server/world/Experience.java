package dev.zevmud.server.world;

import dev.zevmud.server.world.event.Arg;
import java.util.List;

/// How characters learn.
public final class Experience {

    public static final int MAX_LEVEL = 20;

    private static final int PER_CREATURE_LEVEL = 10;

    private Experience() {}

    /// The experience at which `level` is reached: 0, 100, 300, 600 … 19,000.
    public static long threshold(int level) {
        return 50L * level * (level - 1);
    }

    /// The experience at which the level after `level` is reached, 0 at the highest.
    public static long next(int level) {
        return level < MAX_LEVEL ? threshold(level + 1) : 0;
    }

    /// Shares what a creature's death is worth among those who won.
    public static void share(Zone zone, Creature dead, List<Player> winners, Turn turn) {
        long points = (long) PER_CREATURE_LEVEL * dead.level() / Math.max(1, winners.size());
        winners.forEach(winner -> gain(zone, winner, Math.max(1, points), turn));
    }

    private static void learn(Zone zone, Player player, Turn turn) {
        for (Ability ability : zone.area().beyond().abilities().of(player.characterClass())) {
            if (ability.level() == player.level()) {
                zone.tell(player, turn, "ability.learned", Arg.words(ability.id()));
            }
        }
    }

    public static void gain(Zone zone, Player player, long points, Turn turn) {
        player.experience(player.experience() + points);
        zone.tell(player, turn, "experience.gain", Arg.count(points));
        while (player.level() < MAX_LEVEL && player.experience() >= threshold(player.level() + 1)) {
            player.level(player.level() + 1);
            Growth growth = Growth.of(player.characterClass());
            player.vitals(player.vitals().grown(growth.hp(), growth.mana(), growth.stamina()));
            player.training(new Training(player.training().points() + Growth.POINTS));
            zone.tell(player, turn, "experience.level", Arg.count(player.level()));
            zone.tellOthers(
                    player,
                    turn,
                    "experience.level.others",
                    Arg.words(player.name()),
                    Arg.count(player.level()));
            learn(zone, player, turn);
        }
    }
}
