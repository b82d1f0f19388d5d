package dev.zevmud.server.command;

import dev.zevmud.server.world.Flame;
import dev.zevmud.server.world.Item;
import dev.zevmud.server.world.ItemKind;
import dev.zevmud.server.world.Names;
import dev.zevmud.server.world.Slot;
import dev.zevmud.server.world.event.Arg;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// `light torch`; `light` alone takes what is in the hand, or the first in the pack that would
/// burn.
final class Kindle implements Command {

    @Override
    public void execute(Action action) {
        Optional<Item> meant = meant(action);
        if (meant.isEmpty()) {
            boolean bare = action.rest().isEmpty();
            action.tell(bare ? "kindle.what" : "carry.nothing", Arg.words(action.rest()));
            return;
        }
        Item item = meant.get();
        boolean held = action.around().worn().contains(item);
        if (!(item.kind() instanceof ItemKind.Light)) {
            action.tell("kindle.none", Names.of(item));
        } else if (!Consume.held(action, item)) {
            action.tell("use.take", Names.of(item));
        } else if (held && item.burns()) {
            action.tell("kindle.already", Names.of(item));
        } else if (spent(item)) {
            action.tell("kindle.spent", Names.of(item));
        } else if (held) {
            action.zone().flames().kindle(item, action.turn());
            action.tell("light.self", Names.of(item));
            action.tellOthers("light.others", action.self(), Names.of(item));
        } else {
            Wear.put(action, item, Slot.LIGHT);
        }
    }

    private static Optional<Item> meant(Action action) {
        if (!action.rest().isEmpty()) {
            return action.around().item(action.rest(), action.around().atHandFirst());
        }
        Item held = action.zone().things().wornBy(action.player().id(), Slot.LIGHT);
        List<Item> carried = action.around().carried();
        return Stream.concat(Stream.ofNullable(held), carried.stream())
                .filter(item -> item.kind() instanceof ItemKind.Light && !spent(item))
                .findFirst();
    }

    private static boolean spent(Item item) {
        Flame flame = item.flame();
        return flame != null && flame.minutes() <= 0;
    }

    /// Lets what was just taken into the hand burn; false if there is nothing left of it.
    static boolean catches(Action action, Item item) {
        if (spent(item)) {
            return false;
        }
        action.zone().flames().kindle(item, action.turn());
        return true;
    }

    /// What there is to know of a light.
    static void judge(Action action, Item item) {
        Flame flame = item.flame();
        if (flame == null) {
            action.tell("examine.light");
        } else if (spent(item)) {
            action.tell("examine.light.spent");
        } else {
            action.tell(
                    flame.lit() ? "examine.light.burns" : "examine.light.out",
                    Arg.count(flame.minutes()));
        }
    }
}
