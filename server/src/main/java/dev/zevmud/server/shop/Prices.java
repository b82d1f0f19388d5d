package dev.zevmud.server.shop;

import dev.zevmud.server.world.Flame;
import dev.zevmud.server.world.Item;
import dev.zevmud.server.world.ItemKind;
import dev.zevmud.server.world.ItemPrototype;
import dev.zevmud.server.world.Shop;

/// What things cost. A price is rounded up and never nothing, an offer is rounded down.
final class Prices {

    private static final int WHOLE = 100;

    private Prices() {}

    /// What the shop asks for a piece.
    static long asked(Shop shop, ItemPrototype ware) {
        long exact = (long) ware.value() * shop.sellsAt();
        return Math.max(1, Math.ceilDiv(exact, WHOLE));
    }

    /// What the shop asks to make this piece whole: always more than any shop that buys no dearer
    /// than this one repairs will give more for it afterwards.
    static long repair(Shop shop, Item item) {
        int whole = item.prototype().durability();
        long lost = (long) whole - item.durability();
        long exact = (long) item.prototype().value() * lost * shop.repairsAt();
        return 1 + Math.ceilDiv(exact, (long) whole * WHOLE);
    }

    /// What the shop pays for this piece: the less, the more it is worn.
    static long offered(Shop shop, Item item) {
        long exact = (long) item.prototype().value() * shop.buysAt();
        if (item.kind() instanceof ItemKind.Light light && !light.refillable()) {
            Flame flame = item.flame();
            return flame == null
                    ? exact / WHOLE
                    : exact * flame.minutes() / light.minutes() / WHOLE;
        }
        int whole = item.prototype().durability();
        return whole == 0 ? exact / WHOLE : exact * item.durability() / whole / WHOLE;
    }
}
