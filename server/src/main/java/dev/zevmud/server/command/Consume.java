package dev.zevmud.server.command;

import dev.zevmud.server.world.Deed;
import dev.zevmud.server.world.Item;
import dev.zevmud.server.world.ItemKind;
import dev.zevmud.server.world.Names;
import dev.zevmud.server.world.event.Arg;
import java.time.Duration;
import java.util.Optional;

/// `eat bread`, `drink potion`.
final class Consume implements Command {

    /// A meal speeds recovery for this long per point of nutrition.
    private static final Duration PER_NUTRITION = Duration.ofSeconds(6);

    private final String verb;

    /// `eat` or `drink`.
    Consume(String verb) {
        this.verb = verb;
    }

    @Override
    public void execute(Action action) {
        if (action.rest().isEmpty()) {
            action.tell(verb + ".what");
            return;
        }
        Optional<Item> item = action.around().item(action.rest(), action.around().atHandFirst());
        if (item.isEmpty()) {
            action.tell("carry.nothing", Arg.words(action.rest()));
        } else if (!held(action, item.get())) {
            action.tell("use.take", Names.of(item.get()));
        } else if (verb.equals("drink") && item.get().kind() instanceof ItemKind.Potion potion) {
            drink(action, item.get(), potion);
        } else if (verb.equals("eat") && item.get().kind() instanceof ItemKind.Food food) {
            eat(action, item.get(), food);
        } else {
            action.tell(verb + ".none", Names.of(item.get()));
        }
    }

    static boolean held(Action action, Item item) {
        return action.around().carried().contains(item) || action.around().worn().contains(item);
    }

    static void drink(Action action, Item item, ItemKind.Potion potion) {
        int before = action.player().hp();
        action.player().hp(before + potion.heals());
        action.zone().things().destroy(item);
        action.tell("drink.self", Names.of(item), Arg.count(action.player().hp() - before));
        action.tellOthers("drink.others", action.self(), Names.of(item));
        action.did(new Deed.Used(item));
    }

    static void eat(Action action, Item item, ItemKind.Food food) {
        action.player()
                .vitals(
                        action.player()
                                .vitals()
                                .withStamina(
                                        action.player().vitals().stamina() + food.nutrition()));
        action.player()
                .fedUntil(action.turn().now().plus(PER_NUTRITION.multipliedBy(food.nutrition())));
        action.zone().things().destroy(item);
        action.tell("eat.self", Names.of(item));
        action.tellOthers("eat.others", action.self(), Names.of(item));
        action.did(new Deed.Used(item));
        action.zone().recovering(action.turn());
    }
}
