package dev.zevmud.server.world;

import java.util.List;
import java.util.Optional;

/// A room as its builder wrote it. `search` is what searching it shows, beside the exits that it
/// uncovers; empty for nothing of note.
public record RoomDefinition(
        String id,
        String title,
        String description,
        boolean dark,
        List<Exit> exits,
        List<Detail> details,
        String search) {

    public RoomDefinition {
        exits = List.copyOf(exits);
        details = List.copyOf(details);
    }

    public Optional<Exit> exit(Direction direction) {
        return exits.stream().filter(exit -> exit.direction() == direction).findFirst();
    }
}
