package dev.zevmud.server.shop;

import dev.zevmud.server.world.Item;
import dev.zevmud.server.world.ItemSort;
import dev.zevmud.server.world.Names;
import dev.zevmud.server.world.Player;
import dev.zevmud.server.world.event.Arg;
import dev.zevmud.server.world.event.GameEvent.Message;
import java.util.Optional;

/// Making whole what is worn, for coins. Both change in one turn, or neither.
public final class Repairs {

    private Repairs() {}

    /// Whether this keeper could do something for the thing.
    public static boolean wanted(Keeper keeper, Item item) {
        return refusal(keeper, item).isEmpty();
    }

    public static long price(Keeper keeper, Item item) {
        return Prices.repair(keeper.shop(), item);
    }

    /// Why the thing is as it was; empty if it is whole now.
    public static Optional<Message> repair(Keeper keeper, Player player, Item item) {
        Optional<Message> refusal = refusal(keeper, item);
        if (refusal.isPresent()) {
            return refusal;
        }
        long price = price(keeper, item);
        if (price > player.coins()) {
            return Optional.of(
                    Message.of(
                            "repair.poor",
                            Names.of(item),
                            Arg.count(price),
                            Arg.count(player.coins())));
        }
        player.coins(player.coins() - price);
        keeper.zone().things().durability(item, item.prototype().durability());
        Arg name = Names.of(item);
        keeper.zone()
                .tell(player, keeper.turn(), "repair.self", keeper.name(), name, Arg.count(price));
        keeper.zone()
                .tellOthers(
                        player,
                        keeper.turn(),
                        "repair.others",
                        keeper.name(),
                        name,
                        Names.of(player));
        return Optional.empty();
    }

    private static Optional<Message> refusal(Keeper keeper, Item item) {
        if (!keeper.shop().repairs()) {
            return Optional.of(Message.of("repair.nobody", keeper.name()));
        }
        if (item.prototype().durability() == 0
                || !keeper.shop().buys().contains(ItemSort.of(item.kind()))) {
            return Optional.of(Message.of("repair.none", keeper.name(), Names.of(item)));
        }
        return item.durability() >= item.prototype().durability()
                ? Optional.of(Message.of("repair.whole", Names.of(item)))
                : Optional.empty();
    }
}
