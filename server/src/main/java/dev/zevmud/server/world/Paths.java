package dev.zevmud.server.world;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;

/// Ways through an area that creatures know: hidden exits, and those to other areas, are not among
/// them.
public final class Paths {

    private Paths() {}

    /// The first exit of a shortest way of at most `limit` rooms.
    public static Optional<Exit> next(AreaDefinition area, String from, String to, int limit) {
        Map<String, Exit> first = new HashMap<>();
        Map<String, Integer> distance = new HashMap<>(Map.of(from, 0));
        Queue<String> open = new ArrayDeque<>();
        open.add(from);
        while (!open.isEmpty()) {
            String at = open.remove();
            int steps = distance.getOrDefault(at, 0) + 1;
            if (steps > limit) {
                break;
            }
            for (Exit exit : area.room(at).exits()) {
                if (!exit.hidden()
                        && exit.area() == null
                        && distance.putIfAbsent(exit.to(), steps) == null) {
                    first.put(exit.to(), first.getOrDefault(at, exit));
                    open.add(exit.to());
                }
            }
        }
        return Optional.ofNullable(first.get(to));
    }
}
