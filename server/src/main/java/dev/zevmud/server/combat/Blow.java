package dev.zevmud.server.combat;

import dev.zevmud.server.world.Being;
import dev.zevmud.server.world.Turn;
import dev.zevmud.server.world.Zone;

/// The arithmetic of one blow.
public final class Blow {

    static final int BASE_CHANCE = 85;
    static final int CHANCE_PER_DEXTERITY = 1;
    static final int MIN_CHANCE = 20;
    static final int MAX_CHANCE = 95;

    private Blow() {}

    /// The chance to hit, in percent.
    public static int chance(Being attacker, Being target) {
        int difference = attacker.stats().dexterity() - target.stats().dexterity();
        return Math.clamp(
                BASE_CHANCE + (long) CHANCE_PER_DEXTERITY * difference, MIN_CHANCE, MAX_CHANCE);
    }

    /// `floor((STR + weapon) × 0.8–1.2) − (armour + floor(CON / 4))`, at least 1.
    public static int damage(Zone zone, Being attacker, Being target, Turn turn) {
        double swing = 0.8 + 0.4 * turn.random().nextDouble();
        int force = attacker.stats().strength() + Gear.weapon(zone, attacker);
        int guard = Gear.armour(zone, target) + target.stats().constitution() / 4;
        return Math.max(1, (int) Math.floor(force * swing) - guard);
    }

    /// `DEX + d20`.
    static int initiative(Being being, Turn turn) {
        return being.stats().dexterity() + turn.die(20);
    }
}
