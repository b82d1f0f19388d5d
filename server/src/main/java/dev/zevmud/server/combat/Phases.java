package dev.zevmud.server.combat;

import dev.zevmud.server.world.Behaviour;
import dev.zevmud.server.world.Creature;
import dev.zevmud.server.world.Effect;
import dev.zevmud.server.world.Player;
import dev.zevmud.server.world.Turn;
import dev.zevmud.server.world.Zone;
import dev.zevmud.server.world.event.GameEvent;
import java.util.Set;

/// A fight with a boss changes as its hit points fall.
final class Phases {

    private Phases() {}

    /// Begins each phase whose border lies between `before` and the hit points now.
    static void check(Zone zone, Creature creature, int before, Turn turn) {
        creature.prototype()
                .behaviour(Behaviour.Phases.class)
                .ifPresent(nature -> check(zone, creature, before, nature, turn));
    }

    static void check(
            Zone zone, Creature creature, int before, Behaviour.Phases nature, Turn turn) {
        for (Behaviour.Phase phase : nature.phases()) {
            int border = creature.maxHp() * phase.below() / 100;
            if (before > border && creature.hp() <= border) {
                begin(zone, creature, phase, turn);
            }
        }
    }

    private static void begin(Zone zone, Creature creature, Behaviour.Phase phase, Turn turn) {
        zone.showRoom(creature.room(), Set.of(), turn, new GameEvent.Prose(phase.says()));
        for (Effect.Lay lay : phase.itself()) {
            Affects.lay(zone, "", creature, lay, turn);
        }
        for (Player foe : zone.playersIn(creature.room())) {
            if (foe.enemy() == creature) {
                phase.foes().forEach(lay -> Affects.lay(zone, "", foe, lay, turn));
            }
        }
    }
}
