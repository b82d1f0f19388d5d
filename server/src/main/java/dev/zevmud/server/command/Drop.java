package dev.zevmud.server.command;

import dev.zevmud.server.world.Item;
import dev.zevmud.server.world.Names;
import dev.zevmud.server.world.Place;
import dev.zevmud.server.world.event.Arg;
import java.util.List;

/// `drop sword`, `drop all`.
final class Drop implements Command {

    @Override
    public void execute(Action action) {
        if (action.rest().isEmpty()) {
            action.tell("drop.what");
            return;
        }
        if (Coins.meant(action.rest())) {
            Coins.drop(action, action.rest());
            return;
        }
        List<Item> meant =
                Target.parse(action.rest()).among(action.around().carried(), Item::keywords);
        if (meant.isEmpty()) {
            action.tell("carry.nothing", Arg.words(action.rest()));
        }
        for (Item item : meant) {
            if (item.prototype().nodrop()) {
                action.tell("drop.nodrop", Names.of(item));
                continue;
            }
            Place here = new Place.InRoom(action.zone().id(), action.player().room());
            action.zone().move(item, here, action.player());
            action.tell("drop.self", Names.of(item));
            action.tellOthers("drop.others", action.self(), Names.of(item));
        }
    }
}
