package dev.zevmud.server.world;

import dev.zevmud.server.world.event.Shown;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the session of a character may not have heard when the zone stopped at `since`: the last
/// events of its `stay`, up to number `last`. The zone's next owner says them again. `guest` is the
/// state of one that no row knows.
public record Unheard(
        CharacterId character,
        String stay,
        long last,
        Instant since,
        List<Shown> events,
        @Nullable CharacterState guest) {

    public Unheard {
        events = List.copyOf(events);
    }
}
