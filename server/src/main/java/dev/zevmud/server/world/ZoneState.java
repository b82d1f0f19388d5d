package dev.zevmud.server.world;

import java.time.Instant;
import java.util.List;

/// What is saved of a zone itself, beside its characters and items. `nextItem` is the number of its
/// next new item; `abroad` are the prototypes of its unique items that characters have carried
/// away.
public record ZoneState(
        long nextItem, Instant nextReset, List<CreatureState> creatures, List<String> abroad) {

    public ZoneState {
        creatures = List.copyOf(creatures);
        // Earlier releases did not write it.
        abroad = abroad == null ? List.of() : List.copyOf(abroad);
    }

    public ZoneState(long nextItem, Instant nextReset, List<CreatureState> creatures) {
        this(nextItem, nextReset, creatures, List.of());
    }
}
