package dev.zevmud.server.combat;

import dev.zevmud.server.world.Being;
import dev.zevmud.server.world.Creature;
import dev.zevmud.server.world.Deed;
import dev.zevmud.server.world.Experience;
import dev.zevmud.server.world.Groups;
import dev.zevmud.server.world.Names;
import dev.zevmud.server.world.Player;
import dev.zevmud.server.world.Turn;
import dev.zevmud.server.world.Zone;
import dev.zevmud.server.world.event.Arg;
import java.util.List;
import java.util.Set;

/// How a fight ends for the one who loses it.
final class Death {

    private Death() {}

    static void of(Zone zone, Being dead, Being killer, Turn turn) {
        switch (dead) {
            case Creature creature -> creature(zone, creature, killer, turn);
            case Player player -> player(zone, player, killer, turn);
        }
    }

    private static void creature(Zone zone, Creature dead, Being killer, Turn turn) {
        List<Player> winners = winners(zone, dead, killer);
        zone.tellRoom(dead.room(), Set.of(), turn, "fight.creature.dies", Arg.name(dead.name()));
        zone.bury(dead, turn);
        Experience.share(zone, dead, winners, turn);
        winners.forEach(
                winner -> zone.area().rules().did(zone, winner, new Deed.Killed(dead), turn));
    }

    /// Who fought it, and those of their groups who stand by.
    private static List<Player> winners(Zone zone, Creature dead, Being killer) {
        List<Player> there = zone.playersIn(dead.room());
        List<Player> fighters =
                there.stream()
                        .filter(player -> player == killer || player.enemy() == dead)
                        .toList();
        return there.stream()
                .filter(player ->
                        fighters.contains(player)
                                || fighters.stream()
                                        .anyMatch(fighter -> Groups.together(fighter, player)))
                .toList();
    }

    /// Back at the respawn room with half the hit points; nothing is lost.
    private static void player(Zone zone, Player dead, Being killer, Turn turn) {
        zone.tell(dead, turn, "fight.you.die", Names.of(killer));
        zone.tellOthers(dead, turn, "fight.player.dies", Arg.words(dead.name()), Names.of(killer));
        awaken(zone, dead, turn);
    }

    /// Of a trap, or of the world itself.
    static void byMishap(Zone zone, Player dead, Turn turn) {
        zone.tell(dead, turn, "fight.you.perish");
        zone.tellOthers(dead, turn, "fight.player.perishes", Arg.words(dead.name()));
        awaken(zone, dead, turn);
    }

    private static void awaken(Zone zone, Player dead, Turn turn) {
        zone.standDown(dead);
        Affects.cure(dead);
        dead.hp(Math.max(1, dead.maxHp() / 2));
        zone.send(dead, zone.area().respawnRoom(), turn);
        zone.tellOthers(dead, turn, "fight.player.returns", Arg.words(dead.name()));
        zone.recovering(turn);
    }
}
