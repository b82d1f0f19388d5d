package dev.zevmud.server.world;

import java.util.List;
import java.util.Set;

/// Everything in a zone that changed since the last checkpoint, to be saved in one transaction or
/// not at all. `epoch` fences it: a zone that has been started again elsewhere has a higher one,
/// and the write of the older fails. Characters and items hold whole states, not differences.
public record ZoneCheckpoint(
        String zone,
        long epoch,
        ZoneState state,
        List<CharacterState> characters,
        List<ItemState> items,
        Set<ItemId> destroyed) {

    public ZoneCheckpoint {
        characters = List.copyOf(characters);
        items = List.copyOf(items);
        destroyed = Set.copyOf(destroyed);
    }
}
