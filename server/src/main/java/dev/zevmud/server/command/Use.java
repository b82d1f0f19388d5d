package dev.zevmud.server.command;

import dev.zevmud.server.world.Deed;
import dev.zevmud.server.world.Item;
import dev.zevmud.server.world.ItemKind;
import dev.zevmud.server.world.Journal;
import dev.zevmud.server.world.Names;
import dev.zevmud.server.world.Slot;
import dev.zevmud.server.world.event.Arg;
import java.util.Optional;

/// `use potion`, `use scroll on skeleton`: whatever the thing is for.
final class Use implements Command {

    @Override
    public void execute(Action action) {
        Split split = Split.at(action.rest(), "on", "at", "with");
        if (split.what().isEmpty()) {
            action.tell("use.what");
            return;
        }
        Optional<Item> item = action.around().item(split.what(), action.around().atHandFirst());
        if (item.isEmpty()) {
            action.tell("carry.nothing", Arg.words(split.what()));
        } else {
            use(action, item.get(), split.where());
        }
    }

    private static void use(Action action, Item item, String on) {
        if (!Consume.held(action, item)
                && !item.prototype().fixed()
                && !(item.kind() instanceof ItemKind.Container)) {
            action.tell("use.take", Names.of(item));
            return;
        }
        switch (item.kind()) {
            case ItemKind.Potion potion -> Consume.drink(action, item, potion);
            case ItemKind.Food food -> Consume.eat(action, item, food);
            case ItemKind.Scroll scroll -> ScrollCast.cast(action, item, scroll, on);
            case ItemKind.Light light -> wear(action, item, Slot.LIGHT);
            case ItemKind.Fuel fuel -> Refill.pour(action, item, fuel, on);
            case ItemKind.Weapon weapon -> wear(action, item, Slot.WEAPON);
            case ItemKind.Armour armour -> wear(action, item, armour.slot());
            case ItemKind.Book book -> Read.read(action, item);
            case ItemKind.Key key -> key(action, item, on);
            case ItemKind.Container container -> action.tell("use.container", Names.of(item));
            case ItemKind.Corpse corpse -> action.tell("use.nothing", Names.of(item));
            case ItemKind.Currency currency -> action.tell("use.nothing", Names.of(item));
            case ItemKind.Trinket trinket -> trinket(action, item);
        }
    }

    /// Good for nothing, unless a story or a trigger makes something of it.
    private static void trinket(Action action, Item item) {
        Journal before = action.player().journal();
        int reactions = action.turn().reactions();
        action.did(new Deed.Used(item));
        if (action.player().journal().equals(before) && action.turn().reactions() == reactions) {
            action.tell("use.nothing", Names.of(item));
        }
    }

    private static void wear(Action action, Item item, Slot slot) {
        if (action.around().worn().contains(item)) {
            action.tell("use.worn", Names.of(item));
        } else {
            Wear.put(action, item, slot);
        }
    }

    private static void key(Action action, Item key, String on) {
        Optional<Item> container = action.around().item(on, action.around().everything());
        if (container.isPresent()
                && container.get().kind() instanceof ItemKind.Container kind
                && kind.key() != null
                && key.isA(kind.key(), container.get().id().home())) {
            Unlock.unlock(action, container.get());
        } else {
            action.tell("use.key", Names.of(key));
        }
    }
}
