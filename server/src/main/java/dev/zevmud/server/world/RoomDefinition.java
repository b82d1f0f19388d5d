package dev.zevmud.server.world;

import dev.zevmud.server.world.trigger.Trigger;
import java.util.List;
import java.util.Optional;

/// A room as its builder wrote it. `search` is what searching it shows, beside the exits that it
/// uncovers; empty for nothing of note. From a room `outdoors` one sees the sky. Who rests or
/// sleeps there recovers `comfort` times as fast as elsewhere. `board` names the message board that
/// hangs there; empty for none.
public record RoomDefinition(
        String id,
        String title,
        String description,
        boolean dark,
        boolean outdoors,
        int comfort,
        List<Exit> exits,
        List<Detail> details,
        String search,
        List<Trigger> triggers,
        String board) {

    public RoomDefinition {
        exits = List.copyOf(exits);
        details = List.copyOf(details);
        triggers = List.copyOf(triggers);
    }

    public Optional<Exit> exit(Direction direction) {
        return exits.stream().filter(exit -> exit.direction() == direction).findFirst();
    }
}
