package dev.zevmud.server.content;

import dev.zevmud.server.world.AreaDefinition;
import dev.zevmud.server.world.Behaviour;
import dev.zevmud.server.world.CreaturePrototype;
import dev.zevmud.server.world.ItemKind;
import dev.zevmud.server.world.ItemPrototype;
import dev.zevmud.server.world.ItemSort;
import dev.zevmud.server.world.Shop;
import java.util.Objects;
import java.util.stream.Stream;

/// Every shop can be visited, and what it sells can be sold.
final class ShopLint {

    private final Atlas atlas;
    private final Supplies supplies;

    ShopLint(Atlas atlas, Supplies supplies) {
        this.atlas = atlas;
        this.supplies = supplies;
    }

    void check() {
        int dearest =
                shops().filter(shop -> !shop.buys().isEmpty())
                        .mapToInt(Shop::buysAt)
                        .max()
                        .orElse(0);
        for (AreaDefinition area : atlas.areas()) {
            for (CreaturePrototype creature : area.creatures().values()) {
                Shop shop = creature.shop();
                if (shop != null) {
                    check(area, creature, shop);
                    repairs(area, creature, shop, dearest);
                }
            }
        }
    }

    private Stream<Shop> shops() {
        return atlas.areas().stream()
                .flatMap(area -> area.creatures().values().stream())
                .map(CreaturePrototype::shop)
                .filter(Objects::nonNull);
    }

    /// Else one would mend here, sell there, and live on it.
    private void repairs(AreaDefinition area, CreaturePrototype keeper, Shop shop, int dearest) {
        Fields entry = atlas.entry(area.id(), "creatures.yaml", keeper.id());
        Fields fields = entry.group("shop").orElse(entry);
        if (shop.repairs() && shop.repairsAt() < dearest) {
            atlas.found(
                    fields,
                    "repairs_at",
                    "'" + keeper.id() + "' repairs at less than another shop buys at",
                    "Write " + dearest + " or more");
        }
        if (shop.repairs()
                && !shop.buys().contains(ItemSort.WEAPON)
                && !shop.buys().contains(ItemSort.ARMOUR)) {
            atlas.found(
                    fields,
                    "repairs_at",
                    "'" + keeper.id() + "' repairs and deals in nothing that wears",
                    "Add weapon or armour to 'buys'");
        }
    }

    private void check(AreaDefinition area, CreaturePrototype keeper, Shop shop) {
        Fields entry = atlas.entry(area.id(), "creatures.yaml", keeper.id());
        if (!supplies.lives(area.id() + ":" + keeper.id())) {
            atlas.found(
                    entry,
                    "shop",
                    "'" + keeper.id() + "' keeps a shop and is nowhere",
                    "Place it in a room");
        }
        if (keeper.behaviour(Behaviour.Aggressive.class).isPresent()) {
            atlas.found(
                    entry,
                    "shop",
                    "'" + keeper.id() + "' keeps a shop and attacks its customers",
                    "Take 'aggressive' out, or the shop");
        }
        Fields fields = entry.group("shop").orElse(entry);
        if (shop.stock().isEmpty() && shop.buys().isEmpty()) {
            atlas.found(
                    fields,
                    "the shop of '" + keeper.id() + "' neither sells nor buys",
                    "Add a 'stock', or the sorts of things that it 'buys'");
        }
        for (Shop.Ware ware : shop.stock()) {
            check(Atlas.inner(fields, "stock", "item", ware.item()), area.item(ware.item()));
        }
    }

    private void check(Fields at, ItemPrototype ware) {
        String name = "the ware '" + ware.id() + "'";
        if (ware.value() == 0) {
            atlas.found(at, "item", name + " is worth nothing", "Give it a 'value', 1 or more");
        }
        if (ware.unique()) {
            atlas.found(
                    at, "item", name + " is unique and would be made again", "Sell something else");
        }
        if (ware.fixed() || ware.kind() instanceof ItemKind.Corpse) {
            atlas.found(at, "item", name + " cannot be carried", "Sell something else");
        }
        if (ware.kind() instanceof ItemKind.Currency) {
            atlas.found(at, "item", name + " is money", "Sell something else");
        }
    }
}
