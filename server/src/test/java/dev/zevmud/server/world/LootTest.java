package dev.zevmud.server.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.zevmud.server.kit.Dungeon;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LootTest {

    private static final String ROOM = "room2";
    private static final int TIMES = 2_000;

    private final Zone zone = new Dungeon().zone();
    private final Random random = new Random(11);

    private int falls(Loot.Drop drop, int percent, String item) {
        int before = count(item);
        new Spoils(
                        zone,
                        new Place.InRoom(zone.id(), ROOM),
                        new Turn(Instant.parse("2026-01-01T00:00:00Z"), random))
                .fall(List.of(new Loot(drop, percent)));
        return count(item) - before;
    }

    private int count(String item) {
        return (int)
                zone.things().inRoom(ROOM).stream()
                        .filter(thing -> thing.isA(item, zone.id()))
                        .count();
    }

    private static Loot.Pieces one(String item) {
        return new Loot.Pieces(item, 1, 1);
    }

    @Test
    void whatHasAPercentageFallsThatOften() {
        int fell = IntStream.range(0, TIMES).map(_ -> falls(one("bread"), 30, "bread")).sum();
        assertThat(fell / (double) TIMES).isCloseTo(0.3, within(0.04));
    }

    @Test
    void anEntryIsDrawnByItsWeightAndOneWithoutAnythingIsNothing() {
        var table =
                new Loot.Table(
                        "table",
                        1,
                        List.of(
                                new Loot.Entry(one("bread"), 3),
                                new Loot.Entry(one("mysterious_gem"), 1),
                                new Loot.Entry(new Loot.Nothing(), 4)));
        int gems = 0;
        int bread = 0;
        for (int n = 0; n < TIMES; n++) {
            int breadBefore = count("bread");
            gems += falls(table, 100, "mysterious_gem");
            bread += count("bread") - breadBefore;
        }
        assertThat(bread / (double) TIMES).isCloseTo(3 / 8.0, within(0.04));
        assertThat(gems / (double) TIMES).isCloseTo(1 / 8.0, within(0.03));
    }

    @Test
    void aTableIsDrawnFromAsOftenAsItSaysAndMayLeadToAnother() {
        var inner = new Loot.Table("inner", 2, List.of(new Loot.Entry(one("bread"), 1)));
        var outer = new Loot.Table("outer", 3, List.of(new Loot.Entry(inner, 1)));
        assertThat(falls(outer, 100, "bread")).isEqualTo(6);
        assertThat(outer.items()).containsExactly("bread");
    }

    @Test
    void thereAreFromTheLeastToTheMostPieces() {
        var pieces = new Loot.Pieces("bread", 2, 4);
        assertThat(IntStream.range(0, 200).map(_ -> falls(pieces, 100, "bread")).distinct())
                .containsExactlyInAnyOrder(2, 3, 4);
    }

    @Test
    void coinsMakeOneHeap() {
        falls(new Loot.Pieces("coins", 7, 7), 100, "coins");
        falls(new Loot.Pieces("coins", 5, 5), 100, "coins");
        assertThat(zone.things().inRoom(ROOM))
                .filteredOn(item -> item.isA("coins", zone.id()))
                .singleElement()
                .extracting(Item::coins)
                .isEqualTo(12L);
    }
}
