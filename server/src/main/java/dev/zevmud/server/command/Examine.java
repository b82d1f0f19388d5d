package dev.zevmud.server.command;

import dev.zevmud.server.combat.Combat;
import dev.zevmud.server.world.Being;
import dev.zevmud.server.world.Creature;
import dev.zevmud.server.world.Item;
import dev.zevmud.server.world.ItemKind;
import dev.zevmud.server.world.Names;
import dev.zevmud.server.world.event.Arg;
import java.util.Optional;

/// `examine sword`: looks closely, and judges what it sees.
final class Examine implements Command {

    @Override
    public void execute(Action action) {
        String what = Prepositions.strip(action.rest(), "at");
        if (what.isEmpty()) {
            action.tell("examine.what");
            return;
        }
        if (!Look.at(action, what)) {
            action.tell(action.around().dark() ? "look.dark" : "look.nothing", Arg.words(what));
            return;
        }
        Optional<Being> being = action.around().being(what);
        if (being.isPresent()) {
            if (being.get() instanceof Creature creature) {
                action.tell(Combat.condition(creature), Names.of(creature));
            }
            return;
        }
        action.around()
                .item(what, action.around().everything())
                .ifPresent(item -> judge(action, item));
    }

    private static void judge(Action action, Item item) {
        switch (item.kind()) {
            case ItemKind.Weapon weapon -> {
                action.tell("examine.weapon", Arg.count(weapon.damage()));
                wear(action, item);
            }
            case ItemKind.Armour armour -> {
                action.tell("examine.armour", Arg.count(armour.defence()), Arg.slot(armour.slot()));
                wear(action, item);
            }
            case ItemKind.Light light -> Kindle.judge(action, item);
            case ItemKind.Fuel fuel -> action.tell("examine.fuel", Arg.count(fuel.minutes()));
            case ItemKind.Potion potion -> action.tell("examine.potion", Arg.count(potion.heals()));
            case ItemKind.Food food -> action.tell("examine.food", Arg.count(food.nutrition()));
            case ItemKind.Scroll scroll ->
                    action.tell(
                            "examine.scroll",
                            Arg.name(scroll.spell().name()),
                            Arg.count(scroll.mana()));
            case ItemKind.Key key -> action.tell("examine.key");
            case ItemKind.Book book -> action.tell("examine.book");
            case ItemKind.Container container -> Containers.show(action, item);
            case ItemKind.Corpse corpse -> Containers.show(action, item);
            case ItemKind.Currency currency ->
                    action.tell("examine.coins", Arg.count(item.coins()));
            case ItemKind.Trinket trinket ->
                    action.tell("examine.trinket", Arg.count(item.prototype().value()));
        }
        if (!item.prototype().fixed()) {
            action.tell("examine.weight", Arg.count(action.zone().things().weight(item)));
        }
    }

    private static void wear(Action action, Item item) {
        int whole = item.prototype().durability();
        if (item.broken()) {
            action.tell("examine.broken");
        } else if (whole > 0) {
            action.tell(wear(item.durability() * 100 / whole));
        }
    }

    private static String wear(int percent) {
        if (percent >= 80) {
            return "examine.wear.good";
        }
        if (percent >= 40) {
            return "examine.wear.used";
        }
        return percent >= 15 ? "examine.wear.worn" : "examine.wear.failing";
    }
}
