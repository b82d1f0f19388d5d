package dev.zevmud.server.world;

import java.util.HashSet;
import java.util.LinkedHashMap;
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

    /// This checkpoint, which could not be saved, and the next one, as one: what the newer says
    /// wins.
    public ZoneCheckpoint followedBy(ZoneCheckpoint newer) {
        var allCharacters = new LinkedHashMap<CharacterId, CharacterState>();
        characters.forEach(character -> allCharacters.put(character.id(), character));
        newer.characters.forEach(character -> allCharacters.put(character.id(), character));
        var allItems = new LinkedHashMap<ItemId, ItemState>();
        items.forEach(item -> allItems.put(item.id(), item));
        newer.items.forEach(item -> allItems.put(item.id(), item));
        newer.destroyed.forEach(allItems::remove);
        var allDestroyed = new HashSet<>(destroyed);
        allDestroyed.addAll(newer.destroyed);
        return new ZoneCheckpoint(
                zone,
                epoch,
                newer.state,
                List.copyOf(allCharacters.values()),
                List.copyOf(allItems.values()),
                allDestroyed);
    }
}
