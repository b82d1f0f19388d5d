package dev.zevmud.server.command;

import dev.zevmud.server.shop.Keeper;
import dev.zevmud.server.shop.Trade;
import dev.zevmud.server.world.Shop;
import dev.zevmud.server.world.event.GameEvent.Message;
import java.util.List;
import java.util.Optional;

/// One who wants to trade, and what that one calls a ware.
final class Customer {

    private Customer() {}

    /// Who trades here; tells why nobody does.
    static Optional<Keeper> served(Action action) {
        if (action.around().dark()) {
            action.tell("shop.dark");
            return Optional.empty();
        }
        Optional<Keeper> keeper =
                Trade.keeper(action.zone(), action.player().room(), action.turn());
        if (keeper.isEmpty()) {
            action.tell("shop.nobody");
            return keeper;
        }
        Optional<Message> away = keeper.get().away();
        away.ifPresent(action::show);
        return away.isEmpty() ? keeper : Optional.empty();
    }

    /// The ware that is called so; nobody buys `all`.
    static Optional<Shop.Ware> ware(Keeper keeper, String typed) {
        Target target = Target.parse(typed);
        List<Shop.Ware> wares = target.all() ? List.of() : keeper.shop().stock();
        return target.among(wares, ware -> keeper.prototype(ware).keywords()).stream().findFirst();
    }
}
