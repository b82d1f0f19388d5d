package dev.zevmud.server.content;

import dev.zevmud.server.world.GameTime;
import dev.zevmud.server.world.ItemSort;
import dev.zevmud.server.world.Shop;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The `shop` of an entry of `creatures.yaml`.
final class ShopReader {

    private static final int WHOLE = 100;

    /// Ten times the value is a joke; beyond it, a typing error.
    private static final int DEAREST = 1_000;

    private ShopReader() {}

    /// Null for a creature that keeps no shop.
    static @Nullable Shop read(Fields creature, References references) {
        return creature.group("shop")
                .map(fields -> {
                    Shop shop = shop(fields, references);
                    fields.done();
                    return shop;
                })
                .orElse(null);
    }

    private static Shop shop(Fields fields, References references) {
        if (fields.number("restock", 600) == 0) {
            throw fields.problem(
                    fields.lineOf("restock"),
                    "'restock' is 0",
                    "Write the seconds until one piece of a ware comes");
        }
        return new Shop(
                fields.between("sells_at", 120, WHOLE, DEAREST),
                fields.between("buys_at", 50, 0, WHOLE),
                repairs(fields),
                Set.copyOf(fields.choices("buys", ItemSort.class)),
                fields.between("opens", 0, 0, GameTime.HOURS_A_DAY - 1),
                fields.between("closes", 0, 0, GameTime.HOURS_A_DAY - 1),
                fields.seconds("restock", 600),
                stock(fields, references));
    }

    private static int repairs(Fields fields) {
        int repairs = fields.between("repairs_at", 0, 0, DEAREST);
        int buys = fields.between("buys_at", 50, 0, WHOLE);
        if (repairs != 0 && repairs < buys) {
            throw fields.problem(
                    fields.lineOf("repairs_at"),
                    "'repairs_at' is below 'buys_at'",
                    "Write " + buys + " or more, or nobody would have to earn a coin again");
        }
        return repairs;
    }

    private static List<Shop.Ware> stock(Fields shop, References references) {
        List<Shop.Ware> stock = new ArrayList<>();
        for (Fields entry : shop.entries("stock")) {
            Shop.Ware ware =
                    new Shop.Ware(
                            references.item(entry, "item"), entry.between("max", 1, 1, WHOLE));
            if (stock.stream().anyMatch(other -> other.item().equals(ware.item()))) {
                throw entry.problem(
                        entry.line(),
                        "'" + ware.item() + "' is in the stock twice",
                        "Keep one of them");
            }
            entry.done();
            stock.add(ware);
        }
        return stock;
    }
}
