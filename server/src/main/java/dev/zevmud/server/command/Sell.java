package dev.zevmud.server.command;

import dev.zevmud.server.shop.Keeper;
import dev.zevmud.server.shop.Trade;
import dev.zevmud.server.world.Item;
import dev.zevmud.server.world.event.Arg;
import dev.zevmud.server.world.event.GameEvent.Message;
import java.util.List;
import java.util.Optional;

/// `sell sword`, `sell all.potion`, `sell all`: of several, those that the shop wants.
final class Sell implements Command {

    @Override
    public void execute(Action action) {
        Customer.served(action).ifPresent(keeper -> sell(action, keeper));
    }

    private static void sell(Action action, Keeper keeper) {
        if (action.rest().isEmpty()) {
            action.tell("sell.what");
            return;
        }
        List<Item> meant =
                Target.parse(action.rest()).among(action.around().carried(), Item::keywords);
        if (meant.isEmpty()) {
            action.tell("carry.nothing", Arg.words(action.rest()));
            return;
        }
        int sold = 0;
        for (Item item : meant) {
            Optional<Message> refusal = Trade.sell(keeper, action.player(), item);
            if (refusal.isEmpty()) {
                sold++;
            } else if (meant.size() == 1) {
                action.show(refusal.get());
            }
        }
        if (sold == 0 && meant.size() > 1) {
            action.tell("sell.nothing");
        }
    }
}
