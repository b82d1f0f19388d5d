package dev.zevmud.server.command;

import dev.zevmud.server.world.Item;
import dev.zevmud.server.world.Slot;
import dev.zevmud.server.world.event.GameEvent;
import dev.zevmud.server.world.event.Worn;
import java.util.ArrayList;
import java.util.List;

/// `equipment`: what one wears, slot by slot.
final class Equipment implements Command {

    @Override
    public void execute(Action action) {
        List<Worn> worn = new ArrayList<>();
        for (Slot slot : Slot.values()) {
            Item item = action.zone().things().wornBy(action.player().id(), slot);
            if (item != null) {
                worn.add(new Worn(slot, item.name()));
            }
        }
        action.show(new GameEvent.EquipmentShown(worn));
    }
}
