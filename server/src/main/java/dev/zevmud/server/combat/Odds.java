package dev.zevmud.server.combat;

import dev.zevmud.server.world.Being;
import dev.zevmud.server.world.Zone;

/// How a fight would go, from the numbers of both: blows only, no abilities.
public final class Odds {

    private Odds() {}

    /// What `being` can still take, in percent of what it would have to take until `enemy` lies:
    /// 100 is an even fight, 200 is won with half the hit points left.
    public static int percent(Zone zone, Being being, Being enemy) {
        double survives = being.hp() / perRound(zone, enemy, being);
        double needs = enemy.hp() / perRound(zone, being, enemy);
        return (int) Math.min(1_000, 100 * survives / needs);
    }

    private static double perRound(Zone zone, Being attacker, Being target) {
        int force = attacker.stats().strength() + Gear.weapon(zone, attacker);
        int guard = Gear.armour(zone, target) + target.stats().constitution() / 4;
        return Math.max(1, force - guard) * Blow.chance(attacker, target) / 100.0;
    }
}
