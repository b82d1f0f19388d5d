package dev.zevmud.server.shop;

import dev.zevmud.server.world.Creature;
import dev.zevmud.server.world.GameTime;
import dev.zevmud.server.world.Item;
import dev.zevmud.server.world.ItemKind;
import dev.zevmud.server.world.ItemPrototype;
import dev.zevmud.server.world.ItemSort;
import dev.zevmud.server.world.Names;
import dev.zevmud.server.world.Shop;
import dev.zevmud.server.world.Turn;
import dev.zevmud.server.world.Zone;
import dev.zevmud.server.world.event.Arg;
import dev.zevmud.server.world.event.GameEvent.Message;
import dev.zevmud.server.world.event.WareSeen;
import java.util.List;
import java.util.Optional;

/// A creature with its shop, as it stands there in this turn.
public record Keeper(Zone zone, Creature creature, Shop shop, Turn turn) {

    /// Why it does not trade now; empty if it does.
    public Optional<Message> away() {
        if (creature.enemy() != null) {
            return Optional.of(Message.of("shop.fights", name()));
        }
        if (!creature.awake()) {
            return Optional.of(Message.of("shop.sleeps", name()));
        }
        if (!shop.open(GameTime.at(turn.now()).hour())) {
            return Optional.of(
                    Message.of(
                            "shop.closed",
                            name(),
                            Arg.count(shop.opens()),
                            Arg.count(shop.closes())));
        }
        return Optional.empty();
    }

    Arg name() {
        return Names.of(creature);
    }

    /// What it has to sell, as it reads in a list.
    public List<WareSeen> wares() {
        return shop.stock().stream()
                .map(ware -> new WareSeen(prototype(ware).name(), price(ware), left(ware)))
                .toList();
    }

    public ItemPrototype prototype(Shop.Ware ware) {
        return zone.area().item(ware.item());
    }

    int left(Shop.Ware ware) {
        return zone.shelves().count(creature, shop, ware, turn.now());
    }

    long price(Shop.Ware ware) {
        return Prices.asked(shop, prototype(ware));
    }

    long offer(Item item) {
        return Prices.offered(shop, item);
    }

    /// The shelf for things like this one; empty if the shop sells none, and sends it away.
    Optional<Shop.Ware> shelfFor(Item item) {
        return item.id().home().equals(zone.id())
                ? shop.ware(item.prototype().id())
                : Optional.empty();
    }

    /// Why it does not want the thing; empty if it buys it.
    Optional<Message> refusal(Item item) {
        String key = refusalKey(item);
        return key.isEmpty()
                ? Optional.empty()
                : Optional.of(Message.of(key, name(), Names.of(item)));
    }

    private String refusalKey(Item item) {
        ItemPrototype prototype = item.prototype();
        if (prototype.nodrop()) {
            return "sell.nodrop";
        }
        if (!shop.buys().contains(ItemSort.of(item.kind()))
                || item.kind() instanceof ItemKind.Corpse) {
            return "sell.sort";
        }
        if (prototype.unique()) {
            return "sell.unique";
        }
        if (!zone.things().inside(item).isEmpty()) {
            return "sell.full";
        }
        if (offer(item) == 0) {
            return "sell.worthless";
        }
        return shelfFor(item).filter(ware -> left(ware) >= ware.max()).isPresent()
                ? "sell.enough"
                : "";
    }
}
