package dev.zevmud.server.combat;

import dev.zevmud.server.world.AffectKind;
import dev.zevmud.server.world.Being;
import dev.zevmud.server.world.Creature;
import dev.zevmud.server.world.Deadline;
import dev.zevmud.server.world.Duels;
import dev.zevmud.server.world.Names;
import dev.zevmud.server.world.Player;
import dev.zevmud.server.world.Position;
import dev.zevmud.server.world.Turn;
import dev.zevmud.server.world.Zone;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Fights: any number on each side, in rounds, one clock for each room.
public final class Combat {

    /// The length of a round.
    public static final Duration ROUND = Duration.ofMillis(1500);

    /// From the first raised hand to the first blow.
    private static final Duration FIRST_BLOW = Duration.ofMillis(500);

    private record Swift(Being being, int initiative) {}

    private Combat() {}

    /// `attacker` turns on `target`, who fights back unless it has another enemy.
    public static void attack(Zone zone, Being attacker, Being target, Turn turn) {
        endDuels(zone, attacker, target, turn);
        engage(attacker, target);
        if (target.enemy() == null) {
            engage(target, attacker);
        }
        announce(zone, attacker, target, turn);
        zone.agenda().setIfAbsent(new Deadline.Round(attacker.room()), turn.now().plus(FIRST_BLOW));
    }

    /// Whoever has to do with a third is in no duel any more.
    private static void endDuels(Zone zone, Being attacker, Being target, Turn turn) {
        if (attacker instanceof Player player && Duels.opponent(zone, player) != target) {
            Duels.breakOff(zone, player, turn);
        }
        if (target instanceof Player player && Duels.opponent(zone, player) != attacker) {
            Duels.breakOff(zone, player, turn);
        }
    }

    private static void engage(Being being, Being enemy) {
        being.enemy(enemy);
        Affects.lift(being, AffectKind.HIDDEN);
        switch (being) {
            case Player player -> {
                player.conversation(null);
                player.position(Position.STANDING);
            }
            case Creature creature -> creature.awake(true);
        }
        if (being instanceof Creature creature && enemy instanceof Player player) {
            creature.endTruce(player.id());
        }
    }

    private static void announce(Zone zone, Being attacker, Being target, Turn turn) {
        if (attacker instanceof Player player) {
            zone.tell(player, turn, "fight.attack.self", Names.of(target));
        }
        if (target instanceof Player player) {
            zone.tell(player, turn, "fight.attack.target", Names.of(attacker));
        }
        zone.tellRoom(
                attacker.room(),
                Set.of(attacker, target),
                turn,
                "fight.attack.others",
                Names.of(attacker),
                Names.of(target));
    }

    /// One round in a room: everyone strikes once, the quickest first, ties to the players.
    public static void round(Zone zone, String room, Turn turn) {
        for (Being fighter : order(zone, room, turn)) {
            Being enemy = fighter.enemy();
            if (fighter.held()) {
                continue;
            }
            if (enemy != null && fighter.room().equals(room) && present(enemy, room)) {
                strike(zone, fighter, enemy, turn);
            }
        }
        boolean again = false;
        for (Being fighter : fighters(zone, room)) {
            again |= settle(zone, fighter, room) != null;
        }
        if (again) {
            zone.agenda().set(new Deadline.Round(room), turn.now().plus(ROUND));
            zone.playersIn(room).forEach(player -> Wimpy.check(zone, player, turn));
        } else {
            zone.recovering(turn);
        }
    }

    private static List<Being> order(Zone zone, String room, Turn turn) {
        List<Swift> order = new ArrayList<>();
        for (Being being : fighters(zone, room)) {
            order.add(new Swift(being, Blow.initiative(being, turn)));
        }
        // Players are listed first and the sort is stable: ties are theirs.
        order.sort(Comparator.comparingInt(Swift::initiative).reversed());
        return order.stream().map(Swift::being).toList();
    }

    private static List<Being> fighters(Zone zone, String room) {
        List<Being> fighters = new ArrayList<>(zone.playersIn(room));
        fighters.addAll(zone.creaturesIn(room));
        fighters.removeIf(being -> being.enemy() == null);
        return fighters;
    }

    private static boolean present(Being being, String room) {
        return being.room().equals(room) && being.hp() > 0;
    }

    /// One whose enemy is gone turns to another who fights it; returns whom it fights now.
    private static @Nullable Being settle(Zone zone, Being fighter, String room) {
        Being enemy = fighter.enemy();
        if (enemy != null && !present(enemy, room)) {
            enemy = null;
        }
        if (enemy == null) {
            for (Being other : fighters(zone, room)) {
                if (other.enemy() == fighter) {
                    enemy = other;
                    break;
                }
            }
        }
        fighter.enemy(enemy);
        return enemy;
    }

    private static void strike(Zone zone, Being attacker, Being target, Turn turn) {
        if (!turn.chance(Blow.chance(attacker, target))) {
            Report.miss(zone, attacker, target, turn);
            return;
        }
        int damage = Blow.damage(zone, attacker, target, turn);
        Report.hit(zone, attacker, target, damage, turn);
        if (attacker instanceof Player player) {
            Wear.weapon(zone, player, turn);
        }
        if (target instanceof Player struck) {
            Wear.armour(zone, struck, turn);
        }
        wound(zone, attacker, target, damage, turn);
    }

    /// Takes `damage` hit points; whoever has none left dies, and a duellist has lost at 1.
    public static void wound(Zone zone, Being attacker, Being target, int damage, Turn turn) {
        if (target instanceof Player loser
                && attacker instanceof Player
                && loser.hp() - damage < 2
                && Duels.opponent(zone, loser) != null) {
            loser.hp(1);
            Duels.lose(zone, loser, Duels.End.BEATEN, turn);
            return;
        }
        int before = target.hp();
        target.hp(before - damage);
        Affects.lift(target, AffectKind.SLEEP);
        if (target.hp() == 0) {
            Death.of(zone, target, attacker, turn);
        } else if (target instanceof Creature creature) {
            Report.condition(zone, creature, before, turn);
            Phases.check(zone, creature, before, turn);
        }
    }

    /// Takes `damage` hit points of a player otherwise than by a blow: by the hand of `from`, or of
    /// nobody.
    public static void hurt(
            Zone zone, Player player, @Nullable Creature from, int damage, Turn turn) {
        player.hp(player.hp() - damage);
        if (player.hp() > 0) {
            zone.recovering(turn);
        } else if (from == null) {
            Death.byMishap(zone, player, turn);
        } else {
            Death.of(zone, player, from, turn);
        }
    }

    /// The key of the sentence that tells how a creature looks.
    public static String condition(Creature creature) {
        return Report.condition(creature);
    }
}
