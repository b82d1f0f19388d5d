package dev.zevmud.server.combat;

import dev.zevmud.server.world.Being;
import dev.zevmud.server.world.Duels;
import dev.zevmud.server.world.Exit;
import dev.zevmud.server.world.Names;
import dev.zevmud.server.world.Player;
import dev.zevmud.server.world.Turn;
import dev.zevmud.server.world.Zone;
import dev.zevmud.server.world.event.Arg;
import java.util.List;

/// Running from a fight: it may fail, and it costs breath.
public final class Flight {

    private static final int BASE_CHANCE = 70;
    private static final int EXHAUSTED_CHANCE = 35;
    private static final int CHANCE_PER_DEXTERITY = 2;
    private static final int COST = 10;

    private Flight() {}

    public static void flee(Zone zone, Player player, Turn turn) {
        Being enemy = player.enemy();
        if (enemy == null) {
            zone.tell(player, turn, "flee.nobody");
            return;
        }
        List<Exit> ways = zone.scene().exits(player);
        if (ways.isEmpty()) {
            zone.tell(player, turn, "flee.nowhere");
            return;
        }
        int base = player.vitals().stamina() >= COST ? BASE_CHANCE : EXHAUSTED_CHANCE;
        int edge = player.stats().dexterity() - enemy.stats().dexterity();
        player.vitals(player.vitals().withStamina(player.vitals().stamina() - COST));
        long chance = base + (long) CHANCE_PER_DEXTERITY * edge;
        if (!turn.chance(Math.clamp(chance, 10, 95))) {
            zone.tell(player, turn, "flee.fails", Names.of(enemy));
            zone.tellOthers(player, turn, "flee.fails.others", Names.of(player));
            return;
        }
        Exit way = ways.get(turn.random().nextInt(ways.size()));
        Duels.lose(zone, player, Duels.End.FLEES, turn);
        player.enemy(null);
        zone.tell(player, turn, "flee.succeeds", Arg.direction(way.direction()));
        zone.tellOthers(player, turn, "flee.succeeds.others", Names.of(player));
        zone.walk(player, way, turn);
        zone.recovering(turn);
    }
}
