package dev.zevmud.server.combat;

import dev.zevmud.server.world.Being;
import dev.zevmud.server.world.Creature;
import dev.zevmud.server.world.Names;
import dev.zevmud.server.world.Player;
import dev.zevmud.server.world.Turn;
import dev.zevmud.server.world.Zone;
import dev.zevmud.server.world.event.Arg;
import java.util.Set;

/// What those who fight, and those who watch, see of a blow.
final class Report {

    /// Blows of at least this part of the target's maximum are told as heavy, or as solid ones.
    private static final int HEAVY_PERCENT = 25;

    private static final int SOLID_PERCENT = 10;

    private Report() {}

    static void miss(Zone zone, Being attacker, Being target, Turn turn) {
        tell(zone, attacker, target, turn, "fight.miss", 0);
    }

    static void hit(Zone zone, Being attacker, Being target, int damage, Turn turn) {
        int percent = damage * 100 / target.maxHp();
        String key =
                percent >= HEAVY_PERCENT
                        ? "fight.heavy"
                        : percent >= SOLID_PERCENT ? "fight.solid" : "fight.light";
        tell(zone, attacker, target, turn, key, damage);
    }

    private static void tell(
            Zone zone, Being attacker, Being target, Turn turn, String key, int damage) {
        if (attacker instanceof Player player) {
            zone.tell(player, turn, key + ".self", Names.of(target), Arg.count(damage));
        }
        if (target instanceof Player player) {
            zone.tell(player, turn, key + ".target", Names.of(attacker), Arg.count(damage));
        }
        zone.tellRoom(
                attacker.room(),
                Set.of(attacker, target),
                turn,
                key + ".others",
                Names.of(attacker),
                Names.of(target));
    }

    /// Tells when a creature's state passes three quarters, a half, a quarter.
    static void condition(Zone zone, Creature creature, int before, Turn turn) {
        int was = quarter(before, creature.maxHp());
        int now = quarter(creature.hp(), creature.maxHp());
        if (now < was) {
            zone.tellRoom(
                    creature.room(), Set.of(), turn, conditionKey(now), Arg.name(creature.name()));
        }
    }

    private static int quarter(int hp, int maxHp) {
        return Math.clamp(hp * 4L / maxHp, 0, 3);
    }

    private static String conditionKey(int quarter) {
        return switch (quarter) {
            case 0 -> "fight.condition.dying";
            case 1 -> "fight.condition.bad";
            case 2 -> "fight.condition.hurt";
            default -> "fight.condition.fresh";
        };
    }

    /// How a creature looks at a glance.
    static String condition(Creature creature) {
        return conditionKey(quarter(creature.hp(), creature.maxHp()));
    }
}
