package dev.zevmud.server.command;

import dev.zevmud.server.world.Duels;

/// `yield`: gives up a duel.
final class Yield implements Command {

    @Override
    public void execute(Action action) {
        if (Duels.opponent(action.zone(), action.player()) == null) {
            action.tell("duel.no_yield");
        } else {
            Duels.lose(action.zone(), action.player(), Duels.End.YIELDS, action.turn());
        }
    }
}
