package dev.zevmud.server.behaviour;

import dev.zevmud.server.world.Being;
import dev.zevmud.server.world.Creature;
import dev.zevmud.server.world.Deadline;
import dev.zevmud.server.world.Deed;
import dev.zevmud.server.world.Item;
import dev.zevmud.server.world.Player;
import dev.zevmud.server.world.Turn;
import dev.zevmud.server.world.Zone;
import dev.zevmud.server.world.trigger.Happening;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the creatures of a zone make of what happens around them.
public final class Behaviours {

    private Behaviours() {}

    public static void spawned(Zone zone, Creature creature, Turn turn) {
        Patrolling.start(zone, creature, turn);
        Regeneration.start(zone, creature, turn);
        Aggression.lookAround(zone, creature, turn);
    }

    public static void entered(Zone zone, Being being, Turn turn) {
        switch (being) {
            case Player player -> {
                for (Creature creature : zone.creaturesIn(player.room())) {
                    Aggression.notice(zone, creature, player, turn);
                }
                Triggers.happened(zone, player, player.room(), new Happening.Entered(), turn);
            }
            case Creature creature -> Aggression.lookAround(zone, creature, turn);
        }
    }

    public static void left(Zone zone, Player player, String room, Turn turn) {
        for (Creature creature : zone.creaturesIn(room)) {
            Pursuit.left(zone, creature, player, turn);
        }
        zone.reactions().forget(player.id());
        Triggers.happened(zone, player, room, new Happening.Left(), turn);
    }

    public static void taken(Zone zone, Player player, Item item, Turn turn) {
        Triggers.happened(zone, player, player.room(), new Happening.Taken(item), turn);
    }

    /// What the creature will do when it has been given the item; empty if it does not want it.
    public static Optional<Runnable> accepts(
            Zone zone, Player player, Item item, Creature creature, Turn turn) {
        return Triggers.accepts(zone, player, new Happening.Given(item, creature), turn);
    }

    public static void did(Zone zone, Player player, Deed deed, Turn turn) {
        @Nullable Happening what =
                switch (deed) {
                    case Deed.Killed(Creature creature) -> new Happening.Killed(creature);
                    case Deed.Used(Item item) -> new Happening.Used(item);
                    case Deed.Advanced(String quest, String stage) ->
                            new Happening.Advanced(quest, stage);
                    case Deed.Said(String words) -> new Happening.Said(words);
                    // What only quests look out for, or triggers hear of otherwise.
                    case Deed.Typed _, Deed.Arrived _, Deed.Addressed _, Deed.Offered _ -> null;
                };
        if (what != null) {
            Triggers.happened(zone, player, player.room(), what, turn);
        }
    }

    /// After each round of the fights in a room.
    public static void afterRound(Zone zone, String room, Turn turn) {
        for (Creature creature : zone.creaturesIn(room)) {
            if (creature.enemy() == null) {
                Aggression.lookAround(zone, creature, turn);
                Regeneration.start(zone, creature, turn);
            }
        }
    }

    public static void assault(Zone zone, Deadline.Assault deadline, Turn turn) {
        Aggression.due(zone, deadline, turn);
    }

    public static void chase(Zone zone, Deadline.Chase deadline, Turn turn) {
        Pursuit.due(zone, deadline, turn);
    }

    public static void patrol(Zone zone, Deadline.Patrol deadline, Turn turn) {
        Patrolling.due(zone, deadline, turn);
    }

    public static void regeneration(Zone zone, Deadline.Regeneration deadline, Turn turn) {
        Regeneration.due(zone, deadline, turn);
    }
}
