package dev.zevmud.server.world;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/// How much the shops of a zone have. What is in stock is a number, no item: one begins to exist
/// when it is bought, and ends when it is sold, in the checkpoint that holds the number, too. What
/// comes anew is reckoned from the clock, so a shop needs no deadline and fills while its zone
/// sleeps.
public final class Shelves {

    private final Map<String, Shelf> shelves = new HashMap<>();

    Shelves(Map<String, Shelf> saved) {
        shelves.putAll(saved);
    }

    Map<String, Shelf> state() {
        return Map.copyOf(shelves);
    }

    public int count(Creature keeper, Shop shop, Shop.Ware ware, Instant now) {
        return shelf(keeper, shop, ware, now).count();
    }

    /// Takes `pieces` away; the shop must have them.
    public void take(Creature keeper, Shop shop, Shop.Ware ware, int pieces, Instant now) {
        put(keeper, ware, shelf(keeper, shop, ware, now), -pieces);
    }

    /// Puts one more there; there must be room for it.
    public void add(Creature keeper, Shop shop, Shop.Ware ware, Instant now) {
        put(keeper, ware, shelf(keeper, shop, ware, now), 1);
    }

    private void put(Creature keeper, Shop.Ware ware, Shelf before, int change) {
        int count = before.count() + change;
        if (count < 0 || count > ware.max()) {
            throw new IllegalArgumentException(count + " pieces of " + ware);
        }
        if (count == ware.max()) {
            shelves.remove(key(keeper, ware));
        } else {
            shelves.put(key(keeper, ware), new Shelf(count, before.since()));
        }
    }

    private Shelf shelf(Creature keeper, Shop shop, Shop.Ware ware, Instant now) {
        Shelf shelf = shelves.get(key(keeper, ware));
        return shelf == null
                ? new Shelf(ware.max(), now)
                : shelf.at(now, ware.max(), shop.restock());
    }

    private static String key(Creature keeper, Shop.Ware ware) {
        return keeper.id() + "/" + ware.item();
    }
}
