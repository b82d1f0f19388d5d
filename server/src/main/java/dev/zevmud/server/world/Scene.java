package dev.zevmud.server.world;

import dev.zevmud.server.world.event.CreatureSeen;
import dev.zevmud.server.world.event.GameEvent.RoomShown;
import dev.zevmud.server.world.event.PersonSeen;
import dev.zevmud.server.world.event.Several;
import dev.zevmud.server.world.event.Way;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a player can see: of the room, of the things and beings in it. The orders are those in
/// which the player reads them, so that `2.sword` means the second sword on the screen.
public final class Scene {

    private final Zone zone;

    Scene(Zone zone) {
        this.zone = zone;
    }

    /// Whether one can see in the room: it is not dark, or a light burns there.
    public boolean lit(String room) {
        if (!zone.area().room(room).dark()) {
            return true;
        }
        for (Item item : zone.things().inRoom(room)) {
            if (item.burns()) {
                return true;
            }
        }
        for (Player player : zone.playersIn(room)) {
            Item held = zone.things().wornBy(player.id(), Slot.LIGHT);
            if (held != null && held.burns()) {
                return true;
            }
        }
        return false;
    }

    /// The exits that the player knows of, in the order of [Direction].
    public List<Exit> exits(Player player) {
        List<Exit> known = new ArrayList<>();
        RoomDefinition room = zone.area().room(player.room());
        for (Direction direction : Direction.values()) {
            room.exit(direction)
                    .filter(exit -> !exit.hidden() || player.knows(secret(room.id(), direction)))
                    .ifPresent(known::add);
        }
        return known;
    }

    /// How a character remembers a hidden exit.
    public static String secret(String room, Direction direction) {
        return "exit:" + room + ":" + direction.word();
    }

    public List<Way> ways(Player player) {
        return exits(player).stream()
                .map(exit ->
                        new Way(
                                exit.direction(),
                                exit.area() == null ? zone.id() : exit.area(),
                                exit.to(),
                                zone.area().titleBehind(exit),
                                exit.hidden()))
                .toList();
    }

    /// The room around the player.
    public RoomShown room(Player player) {
        RoomDefinition room = zone.area().room(player.room());
        boolean dark = !lit(room.id());
        return new RoomShown(
                zone.area().id(),
                room.id(),
                room.title(),
                dark ? "" : room.description(),
                dark,
                zone.chart().at(room.id()),
                ways(player),
                dark ? List.of() : things(room.id()),
                dark ? List.of() : creatures(room.id()),
                dark ? List.of() : people(player));
    }

    private List<Several> things(String room) {
        return several(
                zone.things().inRoom(room).stream()
                        .map(item -> zone.area().sentence(item.prototype(), room))
                        .toList());
    }

    /// Equal texts as one, in the order of their first.
    public static List<Several> several(List<String> texts) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (String text : texts) {
            counts.merge(text, 1, Integer::sum);
        }
        List<Several> result = new ArrayList<>();
        counts.forEach((text, count) -> result.add(new Several(text, count)));
        return result;
    }

    private List<CreatureSeen> creatures(String room) {
        return zone.creaturesIn(room).stream()
                .map(creature ->
                        new CreatureSeen(
                                creature.name(),
                                creature.awake()
                                        ? creature.prototype().inRoom()
                                        : creature.prototype().asleep(),
                                enemyName(creature)))
                .toList();
    }

    private List<PersonSeen> people(Player reader) {
        return zone.playersIn(reader.room()).stream()
                .filter(player -> player != reader && !player.under(AffectKind.HIDDEN))
                .map(player -> new PersonSeen(player.name(), enemyName(player)))
                .toList();
    }

    private static String enemyName(Being being) {
        Being enemy = being.enemy();
        return enemy == null ? "" : enemy.name();
    }
}
