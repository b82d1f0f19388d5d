package dev.zevmud.server.behaviour;

import dev.zevmud.server.world.Behaviour;
import dev.zevmud.server.world.Creature;
import dev.zevmud.server.world.Deadline;
import dev.zevmud.server.world.Item;
import dev.zevmud.server.world.Turn;
import dev.zevmud.server.world.Zone;
import dev.zevmud.server.world.event.GameEvent;
import java.util.Optional;
import java.util.Set;

/// Creatures that sleep until somebody stays, or lays hands on what they guard.
final class Waking {

    private Waking() {}

    static void lookAround(Zone zone, Creature creature, Turn turn) {
        Optional<Behaviour.WakesAfter> nature = nature(creature);
        if (nature.isPresent() && !creature.awake() && !zone.playersIn(creature.room()).isEmpty()) {
            zone.agenda().setIfAbsent(deadline(creature), turn.now().plus(nature.get().presence()));
        }
    }

    static void left(Zone zone, Creature creature) {
        if (nature(creature).isPresent() && zone.playersIn(creature.room()).isEmpty()) {
            zone.agenda().cancel(deadline(creature));
            creature.awake(false);
        }
    }

    static void taken(Zone zone, Creature creature, Item item, Turn turn) {
        nature(creature)
                .filter(nature -> nature.taken() != null && item.isA(nature.taken(), zone.id()))
                .ifPresent(nature -> wake(zone, creature, nature, turn));
    }

    static void due(Zone zone, Deadline.Waking waking, Turn turn) {
        Creature creature = zone.creature(waking.creature());
        if (creature != null && creature.alive() && !zone.playersIn(creature.room()).isEmpty()) {
            nature(creature).ifPresent(nature -> wake(zone, creature, nature, turn));
        }
    }

    private static void wake(Zone zone, Creature creature, Behaviour.WakesAfter nature, Turn turn) {
        zone.agenda().cancel(deadline(creature));
        if (!creature.awake()) {
            creature.awake(true);
            zone.showRoom(creature.room(), Set.of(), turn, new GameEvent.Prose(nature.wakes()));
        }
    }

    private static Optional<Behaviour.WakesAfter> nature(Creature creature) {
        return creature.prototype().behaviour(Behaviour.WakesAfter.class);
    }

    private static Deadline deadline(Creature creature) {
        return new Deadline.Waking(creature.id());
    }
}
