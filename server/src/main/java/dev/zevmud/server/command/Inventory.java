package dev.zevmud.server.command;

import dev.zevmud.server.world.Item;
import dev.zevmud.server.world.Scene;
import dev.zevmud.server.world.event.GameEvent;
import java.util.List;

/// `inventory`: what one carries, and how much more one could.
final class Inventory implements Command {

    @Override
    public void execute(Action action) {
        List<Item> carried = action.around().carried();
        action.show(
                new GameEvent.InventoryShown(
                        Scene.several(carried.stream().map(Item::name).toList()),
                        carried.size(),
                        Limits.PIECES,
                        Limits.weight(action.zone(), action.player()),
                        Limits.WEIGHT,
                        action.player().coins()));
    }
}
