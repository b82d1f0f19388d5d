package dev.zevmud.server.shop;

import dev.zevmud.server.world.Burden;
import dev.zevmud.server.world.Creature;
import dev.zevmud.server.world.Item;
import dev.zevmud.server.world.ItemPrototype;
import dev.zevmud.server.world.Names;
import dev.zevmud.server.world.Place;
import dev.zevmud.server.world.Player;
import dev.zevmud.server.world.Shop;
import dev.zevmud.server.world.Turn;
import dev.zevmud.server.world.Zone;
import dev.zevmud.server.world.event.Arg;
import dev.zevmud.server.world.event.GameEvent.Message;
import java.time.Instant;
import java.util.Optional;

/// Buying and selling. Coins, thing and stock change together, in one turn and so in one
/// checkpoint, or nothing does.
public final class Trade {

    private Trade() {}

    /// The first in the room who keeps a shop.
    public static Optional<Keeper> keeper(Zone zone, String room, Turn turn) {
        for (Creature creature : zone.creaturesIn(room)) {
            Shop shop = creature.prototype().shop();
            if (shop != null) {
                return Optional.of(new Keeper(zone, creature, shop, turn));
            }
        }
        return Optional.empty();
    }

    /// Sells `pieces` of a ware to the player: all of them, or none.
    public static void buy(Keeper keeper, Player player, Shop.Ware ware, long pieces) {
        Optional<Message> hindrance = hindrance(keeper, player, ware, pieces);
        if (hindrance.isPresent()) {
            keeper.turn().show(player.id(), hindrance.get());
            return;
        }
        Zone zone = keeper.zone();
        Instant now = keeper.turn().now();
        long price = keeper.price(ware) * pieces;
        zone.shelves().take(keeper.creature(), keeper.shop(), ware, (int) pieces, now);
        player.coins(player.coins() - price);
        for (int n = 0; n < pieces; n++) {
            hand(zone, player, ware);
        }
        Arg name = Arg.name(keeper.prototype(ware).name());
        zone.tell(
                player,
                keeper.turn(),
                pieces == 1 ? "buy.self" : "buy.self.several",
                name,
                keeper.name(),
                Arg.count(price),
                Arg.count(pieces));
        zone.tellOthers(player, keeper.turn(), "buy.others", Names.of(player), name, keeper.name());
    }

    private static Optional<Message> hindrance(
            Keeper keeper, Player player, Shop.Ware ware, long pieces) {
        ItemPrototype prototype = keeper.prototype(ware);
        Arg name = Arg.name(prototype.name());
        int left = keeper.left(ware);
        if (left == 0) {
            return Optional.of(Message.of("buy.none", keeper.name(), name));
        }
        if (pieces > left) {
            return Optional.of(Message.of("buy.few", keeper.name(), name, Arg.count(left)));
        }
        long price = keeper.price(ware) * pieces;
        if (price > player.coins()) {
            return Optional.of(
                    Message.of(
                            "buy.poor",
                            name,
                            Arg.count(pieces),
                            Arg.count(price),
                            Arg.count(player.coins())));
        }
        return Burden.allows(keeper.zone(), player, (int) pieces, prototype.weight())
                ? Optional.empty()
                : Optional.of(Message.of("buy.burdened", name, Arg.count(pieces)));
    }

    /// By way of the room: there a guest's thing will lie when the guest leaves.
    private static void hand(Zone zone, Player player, Shop.Ware ware) {
        Item item = zone.things().create(ware.item(), new Place.InRoom(zone.id(), player.room()));
        zone.move(item, new Place.CarriedBy(player.id()), player);
    }

    /// Why the keeper does not want the thing; empty once it is sold.
    public static Optional<Message> sell(Keeper keeper, Player player, Item item) {
        Optional<Message> refusal = keeper.refusal(item);
        if (refusal.isPresent()) {
            return refusal;
        }
        Zone zone = keeper.zone();
        long offer = keeper.offer(item);
        Instant now = keeper.turn().now();
        keeper.shelfFor(item)
                .ifPresent(ware -> zone.shelves().add(keeper.creature(), keeper.shop(), ware, now));
        zone.things().destroy(item);
        player.coins(player.coins() + offer);
        Arg name = Names.of(item);
        zone.tell(player, keeper.turn(), "sell.self", name, keeper.name(), Arg.count(offer));
        zone.tellOthers(
                player, keeper.turn(), "sell.others", Names.of(player), name, keeper.name());
        return Optional.empty();
    }

    /// What the keeper would pay, or why it would pay nothing.
    public static Message appraise(Keeper keeper, Item item) {
        return keeper.refusal(item)
                .orElseGet(() ->
                        Message.of(
                                "value.offer",
                                keeper.name(),
                                Names.of(item),
                                Arg.count(keeper.offer(item))));
    }

    /// What the keeper asks for one.
    public static Message quote(Keeper keeper, Shop.Ware ware) {
        return Message.of(
                "value.price",
                keeper.name(),
                Arg.name(keeper.prototype(ware).name()),
                Arg.count(keeper.price(ware)));
    }
}
