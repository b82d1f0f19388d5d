package dev.zevmud.server.command;

import dev.zevmud.server.world.Item;
import dev.zevmud.server.world.ItemKind;
import dev.zevmud.server.world.Names;
import dev.zevmud.server.world.Place;
import dev.zevmud.server.world.event.Arg;
import java.util.List;
import java.util.Optional;

/// `get sword`, `get all`, `get all.potion`, `get coins from chest`.
final class Get implements Command {

    @Override
    public void execute(Action action) {
        if (action.rest().isEmpty()) {
            action.tell("get.what");
            return;
        }
        Split split = Split.at(action.rest(), "from", "out of");
        if (split.where().isEmpty()) {
            List<Item> here = action.around().inRoom();
            get(action, split.what(), here, Optional.empty());
            return;
        }
        Optional<Item> container =
                action.around().item(split.where(), action.around().everything());
        if (container.isEmpty()) {
            action.tell("look.nothing", Arg.words(split.where()));
        } else if (Containers.reachable(action, container.get())) {
            get(action, split.what(), action.zone().things().inside(container.get()), container);
        }
    }

    private static void get(Action action, String what, List<Item> from, Optional<Item> container) {
        Target target = Target.parse(what);
        List<Item> meant = target.among(from, Item::keywords);
        if (target.all()) {
            meant = meant.stream().filter(item -> !item.prototype().fixed()).toList();
        }
        if (meant.isEmpty()) {
            if (container.isPresent()) {
                action.tell("get.nothing.inside", Arg.words(what), Names.of(container.get()));
            } else {
                action.tell(nothing(action, target), Arg.words(what));
            }
        }
        for (Item item : meant) {
            get(action, item, container);
        }
    }

    private static String nothing(Action action, Target target) {
        if (action.around().dark()) {
            return "look.dark";
        }
        return target.all() && !target.named() ? "get.nothing" : "look.nothing";
    }

    private static void get(Action action, Item item, Optional<Item> container) {
        if (item.prototype().fixed()) {
            action.tell("get.fixed", Names.of(item));
            return;
        }
        if (item.kind() instanceof ItemKind.Currency) {
            pocket(action, item);
            return;
        }
        if (!Limits.allow(action, item)) {
            return;
        }
        action.zone().move(item, new Place.CarriedBy(action.player().id()), action.player());
        if (container.isPresent()) {
            Arg from = Names.of(container.get());
            action.tell("get.from.self", Names.of(item), from);
            action.tellOthers("get.from.others", action.self(), Names.of(item), from);
        } else {
            action.tell("get.self", Names.of(item));
            action.tellOthers("get.others", action.self(), Names.of(item));
        }
        taken(action, item);
    }

    private static void pocket(Action action, Item item) {
        action.player().coins(action.player().coins() + item.coins());
        action.tell("get.coins.self", Arg.count(item.coins()));
        action.tellOthers("get.others", action.self(), Names.of(item));
        action.zone().things().destroy(item);
        taken(action, item);
    }

    private static void taken(Action action, Item item) {
        action.zone().area().rules().taken(action.zone(), action.player(), item, action.turn());
    }
}
