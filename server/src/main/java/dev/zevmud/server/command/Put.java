package dev.zevmud.server.command;

import dev.zevmud.server.world.Item;
import dev.zevmud.server.world.ItemKind;
import dev.zevmud.server.world.Names;
import dev.zevmud.server.world.Place;
import dev.zevmud.server.world.event.Arg;
import java.util.List;
import java.util.Optional;

/// `put potion in chest`, `put all in chest`.
final class Put implements Command {

    /// Pieces that a container holds.
    static final int CAPACITY = 50;

    @Override
    public void execute(Action action) {
        Split split = Split.at(action.rest(), "in", "into", "inside");
        if (split.what().isEmpty() || split.where().isEmpty()) {
            action.tell("put.what");
            return;
        }
        Optional<Item> container =
                action.around().item(split.where(), action.around().everything());
        if (container.isEmpty()) {
            action.tell("look.nothing", Arg.words(split.where()));
            return;
        }
        if (container.get().kind() instanceof ItemKind.Corpse) {
            action.tell("put.corpse");
            return;
        }
        if (!Containers.reachable(action, container.get())) {
            return;
        }
        List<Item> meant =
                Target.parse(split.what()).among(action.around().carried(), Item::keywords);
        if (meant.isEmpty()) {
            action.tell("carry.nothing", Arg.words(split.what()));
        }
        meant.forEach(item -> put(action, item, container.get()));
    }

    private static void put(Action action, Item item, Item container) {
        Place inside = new Place.InContainer(container.id());
        if (item.id().equals(container.id())
                || action.zone().things().within(container.place(), item)) {
            action.tell("put.itself", Names.of(item));
        } else if (item.prototype().nodrop()) {
            action.tell("drop.nodrop", Names.of(item));
        } else if (action.zone().things().inside(container).size() >= CAPACITY) {
            action.tell("put.full", Names.of(container));
        } else {
            action.zone().move(item, inside, action.player());
            action.tell("put.self", Names.of(item), Names.of(container));
            action.tellOthers("put.others", action.self(), Names.of(item), Names.of(container));
        }
    }
}
