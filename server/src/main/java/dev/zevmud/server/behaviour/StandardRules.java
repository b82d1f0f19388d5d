package dev.zevmud.server.behaviour;

import dev.zevmud.server.combat.Combat;
import dev.zevmud.server.world.Being;
import dev.zevmud.server.world.Creature;
import dev.zevmud.server.world.Deadline;
import dev.zevmud.server.world.Item;
import dev.zevmud.server.world.Player;
import dev.zevmud.server.world.Rules;
import dev.zevmud.server.world.Turn;
import dev.zevmud.server.world.Zone;

/// The rules that an area plays by unless it says otherwise.
public final class StandardRules implements Rules {

    @Override
    public void spawned(Zone zone, Creature creature, Turn turn) {
        Patrolling.start(zone, creature, turn);
        Regeneration.start(zone, creature, turn);
        Aggression.lookAround(zone, creature, turn);
        Waking.lookAround(zone, creature, turn);
    }

    @Override
    public void entered(Zone zone, Being being, Turn turn) {
        switch (being) {
            case Player player -> {
                for (Creature creature : zone.creaturesIn(player.room())) {
                    Aggression.notice(zone, creature, player, turn);
                    Waking.lookAround(zone, creature, turn);
                }
            }
            case Creature creature -> Aggression.lookAround(zone, creature, turn);
        }
    }

    @Override
    public void left(Zone zone, Player player, String room, Turn turn) {
        player.conversation(null);
        for (Creature creature : zone.creaturesIn(room)) {
            Pursuit.left(zone, creature, player, turn);
            Waking.left(zone, creature);
        }
    }

    @Override
    public void taken(Zone zone, Player player, Item item, Turn turn) {
        for (Creature creature : zone.creaturesIn(player.room())) {
            Waking.taken(zone, creature, item, turn);
        }
    }

    @Override
    public void due(Zone zone, Deadline deadline, Turn turn) {
        switch (deadline) {
            case Deadline.Round round -> round(zone, round.room(), turn);
            case Deadline.Assault assault -> Aggression.due(zone, assault, turn);
            case Deadline.Chase chase -> Pursuit.due(zone, chase, turn);
            case Deadline.Patrol patrol -> Patrolling.due(zone, patrol, turn);
            case Deadline.Waking waking -> Waking.due(zone, waking, turn);
            case Deadline.Regeneration regeneration -> Regeneration.due(zone, regeneration, turn);
            case Deadline.Reset own -> throw notOurs(own);
            case Deadline.Respawn own -> throw notOurs(own);
            case Deadline.Decay own -> throw notOurs(own);
            case Deadline.Recovery own -> throw notOurs(own);
        }
    }

    private static void round(Zone zone, String room, Turn turn) {
        Combat.round(zone, room, turn);
        for (Creature creature : zone.creaturesIn(room)) {
            if (creature.enemy() == null) {
                Aggression.lookAround(zone, creature, turn);
                Regeneration.start(zone, creature, turn);
            }
        }
    }

    private static IllegalStateException notOurs(Deadline deadline) {
        return new IllegalStateException("the zone runs " + deadline + " itself");
    }
}
