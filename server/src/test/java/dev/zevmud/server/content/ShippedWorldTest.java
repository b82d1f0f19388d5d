package dev.zevmud.server.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zevmud.server.world.AreaDefinition;
import dev.zevmud.server.world.Detail;
import dev.zevmud.server.world.Exit;
import dev.zevmud.server.world.ItemKind;
import dev.zevmud.server.world.Placement;
import dev.zevmud.server.world.RoomDefinition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// The areas that ship with the server hang together.
class ShippedWorldTest {

    private record Spot(String area, String room) {}

    private final Map<String, AreaDefinition> areas = new LinkedHashMap<>();
    private final Map<Spot, RoomDefinition> rooms = new LinkedHashMap<>();

    ShippedWorldTest() {
        try {
            for (AreaDefinition area : WorldReader.read(Path.of("world"))) {
                areas.put(area.id(), area);
                area.rooms().forEach((id, room) -> rooms.put(new Spot(area.id(), id), room));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Spot behind(Spot from, Exit exit) {
        return new Spot(exit.area() == null ? from.area() : exit.area(), exit.to());
    }

    @Test
    void everyRoomCanBeReachedFromWherePlayersBegin() {
        Set<Spot> reached = new LinkedHashSet<>();
        Deque<Spot> open = new ArrayDeque<>(List.of(new Spot("dungeon", "room1")));
        while (!open.isEmpty()) {
            Spot at = open.removeFirst();
            if (reached.add(at)) {
                rooms.get(at).exits().forEach(exit -> open.add(behind(at, exit)));
            }
        }
        assertThat(reached).containsExactlyInAnyOrderElementsOf(rooms.keySet());
        assertThat(rooms.size() - areas.get("dungeon").rooms().size()).isGreaterThanOrEqualTo(60);
    }

    @Test
    void everyWayLeadsBack() {
        List<String> oneWay = new ArrayList<>();
        rooms.forEach((from, room) ->
                room.exits()
                        .forEach(exit -> {
                            Spot to = behind(from, exit);
                            if (rooms.get(to).exits().stream()
                                    .noneMatch(back -> behind(to, back).equals(from))) {
                                oneWay.add(from + " " + exit.direction() + " " + to);
                            }
                        }));
        assertThat(oneWay).isEmpty();
    }

    @Test
    void everyHiddenExitCanBeFoundBySearchingOrReading() {
        rooms.forEach((spot, room) ->
                room.exits().stream()
                        .filter(Exit::hidden)
                        .forEach(exit -> assertThat(room.search()).as("%s", spot).isNotBlank()));
    }

    @Test
    void everyThingThatIsNamedCanBeHadAndEveryLockHasItsKey() {
        for (AreaDefinition area : areas.values()) {
            Set<String> placed = new LinkedHashSet<>();
            area.coin().ifPresent(coin -> placed.add(coin.id()));
            for (Placement placement : area.placements()) {
                switch (placement) {
                    case Placement.ItemInRoom inRoom -> placed.add(inRoom.item());
                    case Placement.ItemInContainer inside -> placed.add(inside.item());
                    case Placement.ItemOnCreature on -> placed.add(on.item());
                    case Placement.CreatureInRoom creature -> {
                        var prototype = area.creature(creature.creature());
                        placed.add(prototype.corpse());
                        prototype.loot().stream()
                                .flatMap(loot -> loot.drop().items())
                                .forEach(placed::add);
                        if (prototype.shop() != null) {
                            prototype.shop().stock().forEach(ware -> placed.add(ware.item()));
                        }
                    }
                }
            }
            assertThat(placed)
                    .as("items of %s", area.id())
                    .containsExactlyInAnyOrderElementsOf(area.items().keySet());
            area.items()
                    .values()
                    .forEach(item -> {
                        if (item.kind() instanceof ItemKind.Container(String key) && key != null) {
                            assertThat(placed).as("the key of %s", item.id()).contains(key);
                        }
                    });
        }
    }

    @Test
    void everyDetailIsSpokenOfInItsRoom() {
        rooms.forEach((spot, room) -> {
            StringBuilder text = new StringBuilder(room.title()).append(room.description());
            room.details().forEach(detail -> text.append(detail.text()));
            String spoken = text.toString().toLowerCase(Locale.ROOT);
            for (Detail detail : room.details()) {
                assertThat(detail.keywords())
                        .as("%s: one of the words must stand in what can be read there", spot)
                        .anyMatch(spoken::contains);
            }
        });
    }

    @Test
    void noDescriptionIsLeftShort() {
        rooms.forEach((spot, room) ->
                assertThat(room.description().length()).as("%s", spot).isBetween(120, 700));
        rooms.forEach((spot, room) -> assertThat(room.details()).as("%s", spot).isNotEmpty());
    }
}
