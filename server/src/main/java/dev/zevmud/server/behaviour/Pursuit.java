package dev.zevmud.server.behaviour;

import dev.zevmud.server.world.Behaviour;
import dev.zevmud.server.world.Creature;
import dev.zevmud.server.world.Deadline;
import dev.zevmud.server.world.Exit;
import dev.zevmud.server.world.Paths;
import dev.zevmud.server.world.Player;
import dev.zevmud.server.world.Turn;
import dev.zevmud.server.world.Zone;
import java.time.Duration;
import java.util.Optional;

/// Creatures that go after an enemy who fled, for some rooms, and do not forget it for some time.
final class Pursuit {

    private static final Duration STEP = Duration.ofSeconds(2);

    private Pursuit() {}

    static void left(Zone zone, Creature creature, Player player, Turn turn) {
        if (creature.enemy() != player) {
            return;
        }
        creature.enemy(null);
        creature.prototype()
                .behaviour(Behaviour.Pursues.class)
                .ifPresent(nature -> {
                    if (!creature.resents(player.id(), turn.now())) {
                        creature.chaseLeft(nature.rooms());
                    }
                    creature.resent(player.id(), turn.now().plus(nature.memory()));
                    zone.agenda().set(chase(creature, player), turn.now().plus(STEP));
                });
    }

    static void due(Zone zone, Deadline.Chase chase, Turn turn) {
        Creature creature = zone.creature(chase.creature());
        Player player = zone.player(chase.character());
        if (creature == null
                || player == null
                || !creature.alive()
                || creature.enemy() != null
                || !creature.resents(player.id(), turn.now())) {
            return;
        }
        if (creature.room().equals(player.room())) {
            Aggression.notice(zone, creature, player, turn);
            return;
        }
        Optional<Exit> way =
                Paths.next(zone.area(), creature.room(), player.room(), creature.chaseLeft());
        if (way.isPresent()) {
            creature.chaseLeft(creature.chaseLeft() - 1);
            zone.walk(creature, way.get(), turn);
            zone.agenda().set(chase, turn.now().plus(STEP));
        }
    }

    private static Deadline.Chase chase(Creature creature, Player player) {
        return new Deadline.Chase(creature.id(), player.id());
    }
}
