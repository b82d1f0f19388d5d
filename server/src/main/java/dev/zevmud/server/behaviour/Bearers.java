package dev.zevmud.server.behaviour;

import dev.zevmud.server.world.Creature;
import dev.zevmud.server.world.Item;
import dev.zevmud.server.world.ItemId;
import dev.zevmud.server.world.Place;
import dev.zevmud.server.world.Player;
import dev.zevmud.server.world.Zone;
import dev.zevmud.server.world.trigger.Bearer;
import dev.zevmud.server.world.trigger.Happening;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Who perceives what happens, and where they are.
final class Bearers {

    private Bearers() {}

    /// All who perceive what a player does in a room: the area, the room, the creatures there, the
    /// things that lie there or that the player has; and whom or what it is done to.
    static List<Bearer> around(Zone zone, Player player, String room, Happening what) {
        List<Bearer> bearers = new ArrayList<>();
        bearers.add(new Bearer.OfArea());
        bearers.add(new Bearer.OfRoom(room));
        for (Creature creature : zone.creaturesIn(room)) {
            bearers.add(new Bearer.OfCreature(creature));
        }
        if (what instanceof Happening.Killed(Creature dead)) {
            bearers.add(new Bearer.OfCreature(dead));
        }
        Stream.of(
                        zone.things().inRoom(room),
                        zone.things().carriedBy(player.id()),
                        zone.things().wornBy(player.id()))
                .flatMap(List::stream)
                .forEach(item -> bearers.add(new Bearer.OfItem(item)));
        if (what instanceof Happening.Used(Item used)
                && !bearers.contains(new Bearer.OfItem(used))) {
            bearers.add(new Bearer.OfItem(used));
        }
        bearers.removeIf(bearer -> bearer.triggers(zone).isEmpty());
        return bearers;
    }

    /// All of the zone who have triggers.
    static List<Bearer> all(Zone zone) {
        List<Bearer> bearers = new ArrayList<>();
        bearers.add(new Bearer.OfArea());
        zone.area().rooms().keySet().forEach(room -> bearers.add(new Bearer.OfRoom(room)));
        zone.creatures().stream()
                .filter(Creature::alive)
                .forEach(creature -> bearers.add(new Bearer.OfCreature(creature)));
        zone.things().all().forEach(item -> bearers.add(new Bearer.OfItem(item)));
        bearers.removeIf(bearer -> bearer.triggers(zone).isEmpty());
        return bearers;
    }

    /// The bearer of this key; null if it is gone.
    static @Nullable Bearer find(Zone zone, String key) {
        int colon = key.indexOf(':');
        String id = key.substring(colon + 1);
        return switch (colon < 0 ? key : key.substring(0, colon)) {
            case "area" -> new Bearer.OfArea();
            case "room" -> zone.area().rooms().containsKey(id) ? new Bearer.OfRoom(id) : null;
            case "creature" -> {
                Creature creature = zone.creature(id);
                yield creature == null || !creature.alive()
                        ? null
                        : new Bearer.OfCreature(creature);
            }
            case "item" -> {
                Item item = zone.things().item(new ItemId(id));
                yield item == null ? null : new Bearer.OfItem(item);
            }
            default -> throw new IllegalArgumentException("nobody has the key " + key);
        };
    }

    /// The room in which it is; null for an area, and for a thing inside another or with a
    /// creature.
    static @Nullable String room(Zone zone, Bearer bearer) {
        return switch (bearer) {
            case Bearer.OfArea() -> null;
            case Bearer.OfRoom(String room) -> room;
            case Bearer.OfCreature(Creature creature) -> creature.room();
            case Bearer.OfItem(Item item) ->
                    switch (item.place()) {
                        case Place.InRoom in -> in.room();
                        case Place.CarriedBy by -> roomOf(zone.player(by.character()));
                        case Place.WornBy by -> roomOf(zone.player(by.character()));
                        case Place.HeldByCreature _ -> null;
                        case Place.InContainer _ -> null;
                    };
        };
    }

    private static @Nullable String roomOf(@Nullable Player player) {
        return player == null ? null : player.room();
    }
}
