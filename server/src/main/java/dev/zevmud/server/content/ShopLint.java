package dev.zevmud.server.content;

import dev.zevmud.server.world.AreaDefinition;
import dev.zevmud.server.world.Behaviour;
import dev.zevmud.server.world.CreaturePrototype;
import dev.zevmud.server.world.ItemKind;
import dev.zevmud.server.world.ItemPrototype;
import dev.zevmud.server.world.Shop;

/// Every shop can be visited, and what it sells can be sold.
final class ShopLint {

    private final Atlas atlas;
    private final Supplies supplies;

    ShopLint(Atlas atlas, Supplies supplies) {
        this.atlas = atlas;
        this.supplies = supplies;
    }

    void check() {
        for (AreaDefinition area : atlas.areas()) {
            for (CreaturePrototype creature : area.creatures().values()) {
                Shop shop = creature.shop();
                if (shop != null) {
                    check(area, creature, shop);
                }
            }
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
