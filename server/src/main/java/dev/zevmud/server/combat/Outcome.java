package dev.zevmud.server.combat;

import dev.zevmud.server.world.Being;
import dev.zevmud.server.world.Creature;
import dev.zevmud.server.world.Effect;
import dev.zevmud.server.world.Names;
import dev.zevmud.server.world.Player;
import dev.zevmud.server.world.Stats;
import dev.zevmud.server.world.Turn;
import dev.zevmud.server.world.Zone;
import dev.zevmud.server.world.event.Arg;

/// What an ability's effect does to its target.
final class Outcome {

    /// A blow out of hiding does this much, in percent of the same one in the open.
    private static final int FROM_HIDING = 150;

    private Outcome() {}

    static void of(Zone zone, Player user, Being target, Effect effect, boolean hidden, Turn turn) {
        switch (effect) {
            case Effect.Damage(int base, int perLevel) ->
                    damage(zone, user, target, rolled(user, base, perLevel, turn), turn);
            case Effect.Drain(int base, int perLevel) -> {
                int drained = Math.min(target.hp(), rolled(user, base, perLevel, turn));
                damage(zone, user, target, drained, turn);
                heal(zone, user, user, drained / 2, turn);
            }
            case Effect.Strike(int percent) -> {
                int blow = Blow.damage(zone, user, target, turn) * percent / 100;
                int strength = hidden ? blow * FROM_HIDING / 100 : blow;
                damage(zone, user, target, Math.max(1, strength), turn);
                Wear.weapon(zone, user, turn);
            }
            case Effect.Heal(int base, int perLevel) ->
                    heal(zone, user, target, rolled(user, base, perLevel, turn), turn);
            case Effect.Lay lay -> {
                if (!Affects.lay(zone, user.id().value(), target, lay, turn)) {
                    zone.tell(user, turn, "ability.immune", Names.of(target));
                }
            }
            case Effect.Cure() -> Affects.cure(target);
            case Effect.Taunt() -> taunt(target, user);
        }
    }

    /// `(base + perLevel × level + mind) × 0.8–1.2`, where mind is what intelligence or wisdom, the
    /// better of them, is above 10.
    private static int rolled(Player user, int base, int perLevel, Turn turn) {
        Stats stats = user.stats();
        int mind = Math.max(0, Math.max(stats.intelligence(), stats.wisdom()) - 10);
        double swing = 0.8 + 0.4 * turn.random().nextDouble();
        return Math.max(1, (int) Math.floor((base + perLevel * user.level() + mind) * swing));
    }

    private static void damage(Zone zone, Player user, Being target, int damage, Turn turn) {
        zone.tell(user, turn, "ability.damage", Names.of(target), Arg.count(damage));
        if (target instanceof Player other) {
            zone.tell(other, turn, "ability.damage.target", Names.of(user), Arg.count(damage));
        }
        Combat.wound(zone, user, target, damage, turn);
    }

    private static void heal(Zone zone, Player user, Being target, int points, Turn turn) {
        int before = target.hp();
        target.hp(before + points);
        Arg gained = Arg.count(target.hp() - before);
        if (target == user) {
            zone.tell(user, turn, "ability.heal.self", gained);
            return;
        }
        zone.tell(user, turn, "ability.heal", Names.of(target), gained);
        if (target instanceof Player other) {
            zone.tell(other, turn, "ability.heal.target", Names.of(user), gained);
        }
    }

    private static void taunt(Being target, Player user) {
        if (target instanceof Creature creature) {
            creature.enemy(user);
        }
    }
}
