package dev.zevmud.server.command;

import dev.zevmud.server.world.event.GameEvent;

/// `exits`: the ways out, with the rooms behind them.
final class Exits implements Command {

    @Override
    public void execute(Action action) {
        action.show(new GameEvent.ExitsShown(action.zone().scene().ways(action.player())));
    }
}
