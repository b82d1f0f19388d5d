package dev.zevmud.server.combat;

import dev.zevmud.server.world.Player;
import dev.zevmud.server.world.Turn;
import dev.zevmud.server.world.Zone;

/// Runs by itself when the hit points fall below what the player has set.
final class Wimpy {

    private Wimpy() {}

    static void check(Zone zone, Player player, Turn turn) {
        if (player.enemy() != null && !player.held() && player.hp() < player.shape().wimpy()) {
            zone.tell(player, turn, "wimpy.flees");
            Flight.flee(zone, player, turn);
        }
    }
}
