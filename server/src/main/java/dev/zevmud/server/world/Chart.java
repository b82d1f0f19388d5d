package dev.zevmud.server.world;

import dev.zevmud.server.world.event.Spot;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Where an area's rooms lie, worked out from their exits: one step for each. Where two would lie
/// on each other, since builders do not count steps, the later one moves on in its direction.
public final class Chart {

    private final Map<String, Spot> spots = new HashMap<>();
    private final Set<Spot> taken = new HashSet<>();

    public Chart(AreaDefinition area) {
        place(area, area.startRoom(), new Spot(0, 0, 0));
        for (String room : area.rooms().keySet()) {
            if (!spots.containsKey(room)) {
                place(area, room, free(new Spot(0, 0, 0), Direction.EAST));
            }
        }
    }

    private void place(AreaDefinition area, String first, Spot at) {
        Deque<String> open = new ArrayDeque<>();
        put(first, at);
        open.add(first);
        while (!open.isEmpty()) {
            String room = open.removeFirst();
            for (Exit exit : area.room(room).exits()) {
                if (exit.area() == null && !spots.containsKey(exit.to())) {
                    Spot next = step(at(room), exit.direction());
                    put(exit.to(), free(next, exit.direction()));
                    open.add(exit.to());
                }
            }
        }
    }

    private void put(String room, Spot at) {
        spots.put(room, at);
        taken.add(at);
    }

    private Spot free(Spot wanted, Direction on) {
        Spot at = wanted;
        while (taken.contains(at)) {
            at = step(at, on);
        }
        return at;
    }

    public Spot at(String room) {
        Spot spot = spots.get(room);
        if (spot == null) {
            throw new IllegalArgumentException("no room '" + room + "' on this chart");
        }
        return spot;
    }

    public static Spot step(Spot from, Direction direction) {
        return switch (direction) {
            case NORTH -> new Spot(from.x(), from.y() + 1, from.z());
            case EAST -> new Spot(from.x() + 1, from.y(), from.z());
            case SOUTH -> new Spot(from.x(), from.y() - 1, from.z());
            case WEST -> new Spot(from.x() - 1, from.y(), from.z());
            case NORTHEAST -> new Spot(from.x() + 1, from.y() + 1, from.z());
            case NORTHWEST -> new Spot(from.x() - 1, from.y() + 1, from.z());
            case SOUTHEAST -> new Spot(from.x() + 1, from.y() - 1, from.z());
            case SOUTHWEST -> new Spot(from.x() - 1, from.y() - 1, from.z());
            case UP -> new Spot(from.x(), from.y(), from.z() + 1);
            case DOWN -> new Spot(from.x(), from.y(), from.z() - 1);
        };
    }
}
