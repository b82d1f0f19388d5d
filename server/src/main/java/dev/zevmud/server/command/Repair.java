package dev.zevmud.server.command;

import dev.zevmud.server.shop.Keeper;
import dev.zevmud.server.shop.Repairs;
import dev.zevmud.server.world.Item;
import dev.zevmud.server.world.Names;
import dev.zevmud.server.world.event.Arg;
import dev.zevmud.server.world.event.GameEvent.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// `repair sword`, `repair all`; `repair list`, or `repair` alone, tells what it would cost.
final class Repair implements Command {

    @Override
    public void execute(Action action) {
        Customer.served(action).ifPresent(keeper -> repair(action, keeper));
    }

    private static void repair(Action action, Keeper keeper) {
        if (!keeper.shop().repairs()) {
            action.tell("repair.nobody", Names.of(keeper.creature()));
            return;
        }
        List<Item> own = new ArrayList<>(action.around().worn());
        own.addAll(action.around().carried());
        if (action.rest().isEmpty() || action.rest().equalsIgnoreCase("list")) {
            list(action, keeper, own);
            return;
        }
        Target target = Target.parse(action.rest());
        List<Item> meant = target.among(own, Item::keywords);
        if (target.all()) {
            meant = meant.stream().filter(item -> Repairs.wanted(keeper, item)).toList();
        }
        if (meant.isEmpty()) {
            boolean all = target.all() && !target.named();
            action.tell(all ? "repair.nothing" : "carry.nothing", Arg.words(action.rest()));
        }
        for (Item item : meant) {
            Optional<Message> refusal = Repairs.repair(keeper, action.player(), item);
            refusal.ifPresent(action::show);
        }
    }

    private static void list(Action action, Keeper keeper, List<Item> own) {
        List<Item> worn = own.stream().filter(item -> Repairs.wanted(keeper, item)).toList();
        action.tell(
                worn.isEmpty() ? "repair.nothing" : "repair.title", Names.of(keeper.creature()));
        for (Item item : worn) {
            action.tell(
                    item.broken() ? "repair.line.broken" : "repair.line",
                    Names.of(item),
                    Arg.count(Repairs.price(keeper, item)),
                    Arg.count(item.durability() * 100L / item.prototype().durability()));
        }
        if (!worn.isEmpty()) {
            action.tell("shop.purse", Arg.count(action.player().coins()));
        }
    }
}
