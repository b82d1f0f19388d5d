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

    /// Whether it is for a session that has heard everything of `otherStay` up to `heard`. One that
    /// has heard more than this knows of has heard it of an owner that died since.
    public boolean goesOnFor(String otherStay, long heard) {
        return stay.equals(otherStay) && heard <= last;
    }
}
