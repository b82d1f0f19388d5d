package dev.zevmud.server.command;

import dev.zevmud.server.world.Item;
import dev.zevmud.server.world.ItemKind;
import dev.zevmud.server.world.Names;
import dev.zevmud.server.world.Scene;
import dev.zevmud.server.world.event.GameEvent;

/// What one may know of a container's inside.
final class Containers {

    private Containers() {}

    /// Tells why `item` cannot be reached into; true if it can.
    static boolean reachable(Action action, Item item) {
        return switch (item.kind()) {
            case ItemKind.Corpse corpse -> true;
            case ItemKind.Container container -> {
                if (!item.open()) {
                    action.tell(
                            item.locked() ? "container.locked" : "container.closed",
                            Names.of(item));
                }
                yield item.open();
            }
            case ItemKind.Weapon other -> no(action, item);
            case ItemKind.Armour other -> no(action, item);
            case ItemKind.Light other -> no(action, item);
            case ItemKind.Fuel other -> no(action, item);
            case ItemKind.Potion other -> no(action, item);
            case ItemKind.Food other -> no(action, item);
            case ItemKind.Scroll other -> no(action, item);
            case ItemKind.Key other -> no(action, item);
            case ItemKind.Book other -> no(action, item);
            case ItemKind.Currency other -> no(action, item);
            case ItemKind.Trinket other -> no(action, item);
        };
    }

    private static boolean no(Action action, Item item) {
        action.tell("container.none", Names.of(item));
        return false;
    }

    static void show(Action action, Item item) {
        if (reachable(action, item)) {
            action.show(
                    new GameEvent.ContentsShown(
                            item.name(),
                            Scene.several(
                                    action.zone().things().inside(item).stream()
                                            .map(Item::name)
                                            .toList())));
        }
    }
}
