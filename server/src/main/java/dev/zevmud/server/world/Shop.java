package dev.zevmud.server.world;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The trade of a creature that keeps a shop. It sells its wares at `sellsAt` percent of their
/// value, never less than all of it, and buys things of the sorts `buys` at `buysAt` percent, never
/// more than all: so nobody gains by carrying things to and fro, between any two shops. One piece
/// of what is missing comes each `restock`. Open from the hour `opens` to the hour `closes`, over
/// midnight if that is the earlier one, and always if they are the same. It repairs what it deals
/// in at `repairsAt` percent of the value that is worn away, more than it buys at, and not at all
/// if that is 0.
public record Shop(
        int sellsAt,
        int buysAt,
        int repairsAt,
        Set<ItemSort> buys,
        int opens,
        int closes,
        Duration restock,
        List<Ware> stock) {

    /// A prototype of the keeper's area, and how many there are at most.
    public record Ware(String item, int max) {}

    public Shop {
        if (sellsAt < 100 || buysAt > 100) {
            throw new IllegalArgumentException("a shop that pays more than it asks");
        }
        if (repairsAt != 0 && repairsAt < buysAt) {
            throw new IllegalArgumentException("a smith who pays for the own work");
        }
        buys = Set.copyOf(buys);
        stock = List.copyOf(stock);
    }

    public boolean open(int hour) {
        if (opens == closes) {
            return true;
        }
        return opens < closes ? hour >= opens && hour < closes : hour >= opens || hour < closes;
    }

    public boolean repairs() {
        return repairsAt > 0;
    }

    /// The ware of this prototype, if the shop has it in its stock at all.
    public Optional<Ware> ware(String item) {
        return stock.stream().filter(ware -> ware.item().equals(item)).findFirst();
    }
}
