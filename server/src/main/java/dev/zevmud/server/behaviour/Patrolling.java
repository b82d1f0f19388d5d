package dev.zevmud.server.behaviour;

import dev.zevmud.server.world.Behaviour;
import dev.zevmud.server.world.Creature;
import dev.zevmud.server.world.Deadline;
import dev.zevmud.server.world.Paths;
import dev.zevmud.server.world.Player;
import dev.zevmud.server.world.Turn;
import dev.zevmud.server.world.Zone;

/// Creatures that walk a round. One that was drawn away finds its way back to it.
final class Patrolling {

    private Patrolling() {}

    static void start(Zone zone, Creature creature, Turn turn) {
        creature.prototype()
                .behaviour(Behaviour.Patrols.class)
                .ifPresent(nature ->
                        zone.agenda()
                                .set(
                                        new Deadline.Patrol(creature.id()),
                                        turn.now().plus(nature.rest())));
    }

    static void due(Zone zone, Deadline.Patrol patrol, Turn turn) {
        Creature creature = zone.creature(patrol.creature());
        if (creature == null || !creature.alive()) {
            return;
        }
        creature.prototype()
                .behaviour(Behaviour.Patrols.class)
                .ifPresent(nature -> step(zone, creature, nature, turn));
    }

    private static void step(Zone zone, Creature creature, Behaviour.Patrols nature, Turn turn) {
        Deadline next = new Deadline.Patrol(creature.id());
        zone.agenda().set(next, turn.now().plus(nature.step()));
        if (busy(zone, creature)) {
            return;
        }
        int index = creature.patrolStep() % nature.route().size();
        String target = nature.route().get(index);
        Paths.next(zone.area(), creature.room(), target, zone.area().rooms().size())
                .ifPresent(exit -> zone.walk(creature, exit, turn));
        if (creature.room().equals(target)) {
            creature.patrolStep((index + 1) % nature.route().size());
            if (creature.patrolStep() == 0) {
                zone.agenda().set(next, turn.now().plus(nature.rest()));
            }
        }
    }

    /// In a fight, or in a conversation.
    private static boolean busy(Zone zone, Creature creature) {
        if (creature.enemy() != null) {
            return true;
        }
        for (Player player : zone.playersIn(creature.room())) {
            Player.Conversation talk = player.conversation();
            if (talk != null && talk.creature().equals(creature.id())) {
                return true;
            }
        }
        return false;
    }
}
