package dev.zevmud.server.world;

import java.time.Instant;
import java.util.List;

/// What is saved of a zone itself, beside its characters and items. `nextItem` is the number of its
/// next new item.
public record ZoneState(long nextItem, Instant nextReset, List<CreatureState> creatures) {

    public ZoneState {
        creatures = List.copyOf(creatures);
    }
}
