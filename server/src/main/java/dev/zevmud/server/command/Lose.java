package dev.zevmud.server.command;

import dev.zevmud.server.world.Company;
import dev.zevmud.server.world.Player;
import dev.zevmud.server.world.event.Arg;
import java.util.List;

/// `lose tom`: he no longer follows, wherever in the area he is; `lose all` shakes everybody off.
final class Lose implements Command {

    @Override
    public void execute(Action action) {
        List<Player> behind = Company.behind(action.zone(), action.player());
        if (behind.isEmpty()) {
            action.tell("lose.alone");
        } else if (action.rest().isEmpty()) {
            action.tell("lose.whom");
        } else {
            lose(action, Target.parse(action.rest()).among(behind, Player::keywords));
        }
    }

    private static void lose(Action action, List<Player> lost) {
        if (lost.isEmpty()) {
            action.tell("lose.nobody", Arg.words(action.rest()));
        }
        for (Player player : lost) {
            Company.part(player);
            action.tell("lose.self", Arg.words(player.name()));
            action.zone().tell(player, action.turn(), "lose.target", action.self());
        }
    }
}
