package dev.zevmud.server.command;

import dev.zevmud.server.world.Item;
import dev.zevmud.server.world.Names;
import dev.zevmud.server.world.Place;
import dev.zevmud.server.world.event.Arg;
import java.util.List;

/// `remove shield`, `remove all`.
final class Remove implements Command {

    @Override
    public void execute(Action action) {
        if (action.rest().isEmpty()) {
            action.tell("remove.what");
            return;
        }
        List<Item> meant =
                Target.parse(action.rest()).among(action.around().worn(), Item::keywords);
        if (meant.isEmpty()) {
            action.tell("remove.nothing", Arg.words(action.rest()));
        }
        for (Item item : meant) {
            if (item.prototype().nodrop()) {
                action.tell("remove.nodrop", Names.of(item));
            } else if (Limits.allow(action, item)) {
                action.zone()
                        .move(item, new Place.CarriedBy(action.player().id()), action.player());
                action.tell("remove.self", Names.of(item));
                action.tellOthers("remove.others", action.self(), Names.of(item));
            }
        }
    }
}
