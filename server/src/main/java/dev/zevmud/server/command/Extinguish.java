package dev.zevmud.server.command;

import dev.zevmud.server.world.Item;
import dev.zevmud.server.world.Names;
import dev.zevmud.server.world.Slot;
import dev.zevmud.server.world.event.Arg;
import java.util.Optional;

/// `extinguish torch`, or whatever is in the hand.
final class Extinguish implements Command {

    @Override
    public void execute(Action action) {
        String what = action.rest();
        Optional<Item> meant =
                what.isEmpty()
                        ? Optional.ofNullable(
                                action.zone().things().wornBy(action.player().id(), Slot.LIGHT))
                        : action.around().item(what, action.around().worn());
        if (meant.isEmpty()) {
            action.tell(what.isEmpty() ? "douse.nothing" : "douse.unheld", Arg.words(what));
            return;
        }
        Item item = meant.get();
        if (!item.burns()) {
            action.tell("douse.cold", Names.of(item));
        } else if (item.flame() == null) {
            action.tell("douse.never", Names.of(item));
        } else {
            action.zone().flames().extinguish(item);
            action.tell("douse.self", Names.of(item));
            action.tellOthers("douse.others", action.self(), Names.of(item));
            action.zone().flames().tellDarkness(action.player().room(), action.turn());
        }
    }
}
