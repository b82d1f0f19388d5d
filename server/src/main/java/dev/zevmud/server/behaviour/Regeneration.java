package dev.zevmud.server.behaviour;

import dev.zevmud.server.world.Behaviour;
import dev.zevmud.server.world.Creature;
import dev.zevmud.server.world.Deadline;
import dev.zevmud.server.world.Turn;
import dev.zevmud.server.world.Zone;

/// Creatures whose wounds close when nobody fights them.
final class Regeneration {

    private Regeneration() {}

    static void start(Zone zone, Creature creature, Turn turn) {
        if (creature.hp() < creature.maxHp()) {
            creature.prototype()
                    .behaviour(Behaviour.Regenerates.class)
                    .ifPresent(nature ->
                            zone.agenda()
                                    .setIfAbsent(
                                            new Deadline.Regeneration(creature.id()),
                                            turn.now().plus(nature.every())));
        }
    }

    static void due(Zone zone, Deadline.Regeneration deadline, Turn turn) {
        Creature creature = zone.creature(deadline.creature());
        if (creature == null || !creature.alive()) {
            return;
        }
        creature.prototype()
                .behaviour(Behaviour.Regenerates.class)
                .filter(nature -> creature.enemy() == null)
                .ifPresent(nature -> {
                    int share = Math.max(1, creature.maxHp() * nature.percent() / 100);
                    creature.hp(creature.hp() + share);
                });
        start(zone, creature, turn);
    }
}
