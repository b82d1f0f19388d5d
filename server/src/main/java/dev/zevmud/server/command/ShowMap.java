package dev.zevmud.server.command;

import dev.zevmud.server.world.AreaDefinition;
import dev.zevmud.server.world.Direction;
import dev.zevmud.server.world.Exit;
import dev.zevmud.server.world.Player;
import dev.zevmud.server.world.Scene;
import dev.zevmud.server.world.event.GameEvent;
import dev.zevmud.server.world.event.RoomCharted;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// `map`: the rooms around that one has seen, and where known ways lead on.
final class ShowMap implements Command {

    /// So many steps away.
    private static final int REACH = 6;

    @Override
    public void execute(Action action) {
        Player player = action.player();
        AreaDefinition area = action.zone().area();
        Map<String, RoomCharted> rooms = new LinkedHashMap<>();
        Deque<String> open = new ArrayDeque<>();
        add(action, player.room(), List.of(), rooms);
        open.add(player.room());
        while (!open.isEmpty()) {
            String at = open.removeFirst();
            RoomCharted here = rooms.get(at);
            if (here == null || !here.known() || here.way().size() >= REACH) {
                continue;
            }
            for (Direction direction : here.exits()) {
                Exit exit = area.room(at).exit(direction).orElseThrow();
                if (exit.area() == null && !rooms.containsKey(exit.to())) {
                    List<Direction> way = new ArrayList<>(here.way());
                    way.add(direction);
                    add(action, exit.to(), way, rooms);
                    open.add(exit.to());
                }
            }
        }
        action.show(new GameEvent.MapShown(area.name(), List.copyOf(rooms.values())));
    }

    private static void add(
            Action action, String room, List<Direction> way, Map<String, RoomCharted> rooms) {
        Player player = action.player();
        AreaDefinition area = action.zone().area();
        boolean known = way.isEmpty() || player.hasSeen(area.id(), room);
        List<Direction> exits =
                area.room(room).exits().stream()
                        .filter(exit ->
                                !exit.hidden()
                                        || player.knows(Scene.secret(room, exit.direction())))
                        .map(Exit::direction)
                        .toList();
        rooms.put(
                room,
                new RoomCharted(
                        known ? area.room(room).title() : "",
                        action.zone().chart().at(room),
                        known,
                        known ? exits : List.of(),
                        way));
    }
}
