package dev.zevmud.server.command;

import dev.zevmud.server.shop.Keeper;
import dev.zevmud.server.shop.Trade;
import dev.zevmud.server.world.Shop;
import dev.zevmud.server.world.event.Arg;
import java.util.Optional;
import java.util.OptionalLong;

/// `buy candle`, `buy 3 candle`.
final class Buy implements Command {

    @Override
    public void execute(Action action) {
        Customer.served(action).ifPresent(keeper -> buy(action, keeper));
    }

    private static void buy(Action action, Keeper keeper) {
        String[] words = action.rest().split("\\s+", 2);
        OptionalLong pieces = Amount.parse(words[0]);
        String what = pieces.isEmpty() ? action.rest() : words.length < 2 ? "" : words[1];
        if (what.isEmpty()) {
            action.tell("buy.what");
            return;
        }
        if (pieces.isPresent() && pieces.getAsLong() < 1) {
            action.tell("buy.amount");
            return;
        }
        Optional<Shop.Ware> ware = Customer.ware(keeper, what);
        if (ware.isEmpty()) {
            action.tell("buy.unknown", Arg.words(what));
        } else {
            Trade.buy(keeper, action.player(), ware.get(), pieces.orElse(1));
        }
    }
}
