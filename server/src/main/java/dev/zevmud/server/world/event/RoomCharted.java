package dev.zevmud.server.world.event;

import dev.zevmud.server.world.Direction;
import java.util.List;

/// A room on a reader's map. `way` leads there from where the reader is: empty for that very room.
/// `known` is false for one that was never seen, of which only the way is known. `exits` are those
/// that the reader knows of.
public record RoomCharted(
        String title, Spot spot, boolean known, List<Direction> exits, List<Direction> way) {

    public RoomCharted {
        exits = List.copyOf(exits);
        way = List.copyOf(way);
    }
}
