package dev.zevmud.server.world;

import java.util.List;
import java.util.stream.Stream;

/// What a corpse may hold beside what the dead carried: `drop`, with `percent` probability.
public record Loot(Drop drop, int percent) {

    /// What falls, when something falls.
    public sealed interface Drop {

        /// The items that may come of it.
        Stream<String> items();
    }

    /// Nothing at all.
    public record Nothing() implements Drop {

        @Override
        public Stream<String> items() {
            return Stream.of();
        }
    }

    /// `least` to `most` of an item, as many the one as the other; of coins one heap.
    public record Pieces(String item, int least, int most) implements Drop {

        public Pieces {
            if (least < 1 || most < least) {
                throw new IllegalArgumentException(least + " to " + most + " pieces");
            }
        }

        @Override
        public Stream<String> items() {
            return Stream.of(item);
        }
    }

    /// `draws` times one of the entries, by their weights; each draw is from all of them.
    public record Table(String id, int draws, List<Entry> entries) implements Drop {

        public Table {
            entries = List.copyOf(entries);
            if (draws < 1 || entries.isEmpty()) {
                throw new IllegalArgumentException("the table " + id + " has nothing to draw");
            }
        }

        @Override
        public Stream<String> items() {
            return entries.stream().flatMap(entry -> entry.drop().items());
        }
    }

    /// One of a table's, drawn the more often the greater its weight.
    public record Entry(Drop drop, int weight) {

        public Entry {
            if (weight < 1) {
                throw new IllegalArgumentException("a weight of " + weight);
            }
        }
    }
}
