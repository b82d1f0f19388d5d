package dev.zevmud.server.command;

import dev.zevmud.server.shop.Keeper;
import dev.zevmud.server.shop.Repairs;
import dev.zevmud.server.shop.Trade;
import dev.zevmud.server.world.Item;
import dev.zevmud.server.world.Names;
import dev.zevmud.server.world.event.Arg;
import java.util.Optional;

/// `value sword`: what the shop would pay for what one carries, or what it asks for a ware.
final class Value implements Command {

    @Override
    public void execute(Action action) {
        Customer.served(action).ifPresent(keeper -> value(action, keeper));
    }

    private static void value(Action action, Keeper keeper) {
        String what = action.rest();
        if (what.isEmpty()) {
            action.tell("value.what");
            return;
        }
        Optional<Item> own = action.around().item(what, action.around().carried());
        if (own.isPresent()) {
            action.show(Trade.appraise(keeper, own.get()));
            if (Repairs.wanted(keeper, own.get())) {
                action.tell(
                        "value.repair",
                        Names.of(keeper.creature()),
                        Names.of(own.get()),
                        Arg.count(Repairs.price(keeper, own.get())));
            }
            return;
        }
        Customer.ware(keeper, what)
                .ifPresentOrElse(
                        ware -> action.show(Trade.quote(keeper, ware)),
                        () -> action.tell("value.nothing", Arg.words(what)));
    }
}
