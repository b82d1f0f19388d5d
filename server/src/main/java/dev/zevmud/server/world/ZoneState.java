package dev.zevmud.server.world;

import dev.zevmud.server.world.trigger.Pending;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// What is saved of a zone itself, beside its characters and items. `nextItem` is the number of its
/// next new item; `abroad` are the prototypes of its unique items that characters have carried
/// away. `timers` are the next times of its triggers' timers, by the triggers' ids, and `pending`
/// the rests of triggers that wait; `shelves` what its shops have where they are not full.
/// `unheard` is there from a zone's last checkpoint to the first one of its next owner.
public record ZoneState(
        long nextItem,
        Instant nextReset,
        List<CreatureState> creatures,
        List<String> abroad,
        List<Unheard> unheard,
        Map<String, Instant> timers,
        List<Pending> pending,
        Map<String, Shelf> shelves) {

    public ZoneState {
        creatures = List.copyOf(creatures);
        // Earlier releases did not write these.
        abroad = abroad == null ? List.of() : List.copyOf(abroad);
        unheard = unheard == null ? List.of() : List.copyOf(unheard);
        timers = timers == null ? Map.of() : Map.copyOf(timers);
        pending = pending == null ? List.of() : List.copyOf(pending);
        shelves = shelves == null ? Map.of() : Map.copyOf(shelves);
    }

    public ZoneState(long nextItem, Instant nextReset, List<CreatureState> creatures) {
        this(nextItem, nextReset, creatures, List.of(), List.of(), Map.of(), List.of(), Map.of());
    }

    ZoneState with(List<Unheard> last) {
        return new ZoneState(
                nextItem, nextReset, creatures, abroad, last, timers, pending, shelves);
    }
}
