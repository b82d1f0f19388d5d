package dev.zevmud.server.command;

import dev.zevmud.server.world.Player;
import dev.zevmud.server.world.event.Arg;

/// `wimpy 30`: runs from a fight by oneself below so many hit points.
final class Wimpy implements Command {

    @Override
    public void execute(Action action) {
        Player player = action.player();
        if (action.rest().isEmpty()) {
            int now = player.shape().wimpy();
            action.tell(now == 0 ? "wimpy.off" : "wimpy.on", Arg.count(now));
            return;
        }
        int points = number(action.rest());
        if (points < 0 || points > player.maxHp() / 2) {
            action.tell("wimpy.range", Arg.count(player.maxHp() / 2));
            return;
        }
        player.shape(player.shape().withWimpy(points));
        action.tell(points == 0 ? "wimpy.off" : "wimpy.on", Arg.count(points));
    }

    private static int number(String typed) {
        try {
            return Integer.parseInt(typed);
        } catch (NumberFormatException none) {
            return -1;
        }
    }
}
