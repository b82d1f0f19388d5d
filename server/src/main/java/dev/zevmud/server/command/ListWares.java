package dev.zevmud.server.command;

import dev.zevmud.server.world.event.GameEvent;

/// `list`: what the shop here sells, and for how much.
final class ListWares implements Command {

    @Override
    public void execute(Action action) {
        Customer.served(action)
                .ifPresent(keeper ->
                        action.show(
                                new GameEvent.WaresShown(
                                        keeper.creature().name(),
                                        keeper.wares(),
                                        action.player().coins())));
    }
}
