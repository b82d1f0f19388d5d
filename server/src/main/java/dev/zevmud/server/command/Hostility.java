package dev.zevmud.server.command;

import dev.zevmud.server.world.Being;
import dev.zevmud.server.world.Duels;
import dev.zevmud.server.world.Names;
import dev.zevmud.server.world.Player;

/// Whether one may raise a hand against somebody, or take a side.
final class Hostility {

    private Hostility() {}

    /// Tells why not.
    static boolean refused(Action action, Being target) {
        if (!(target instanceof Player other)
                || Duels.allowed(action.zone(), action.player(), other)) {
            return false;
        }
        if (Duels.opponent(action.zone(), other) != null) {
            action.tell("duel.apart", Names.of(other));
        } else {
            action.tell("kill.peace", Names.of(other));
        }
        return true;
    }

    /// Nobody helps a duellist; tells so.
    static boolean helpRefused(Action action, Being friend) {
        boolean refused =
                friend != action.player()
                        && friend instanceof Player other
                        && Duels.opponent(action.zone(), other) != null;
        if (refused) {
            action.tell("duel.apart", Names.of(friend));
        }
        return refused;
    }
}
