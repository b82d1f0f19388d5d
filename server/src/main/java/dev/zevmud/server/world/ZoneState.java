package dev.zevmud.server.world;

import java.time.Instant;
import java.util.List;

/// What is saved of a zone itself, beside its characters and items. `nextItem` is the number of its
/// next new item; `abroad` are the prototypes of its unique items that characters have carried
/// away. `unheard` is there from a zone's last checkpoint to the first one of its next owner.
public record ZoneState(
        long nextItem,
        Instant nextReset,
        List<CreatureState> creatures,
        List<String> abroad,
        List<Unheard> unheard) {

    public ZoneState {
        creatures = List.copyOf(creatures);
        // Earlier releases did not write these.
        abroad = abroad == null ? List.of() : List.copyOf(abroad);
        unheard = unheard == null ? List.of() : List.copyOf(unheard);
    }

    public ZoneState(long nextItem, Instant nextReset, List<CreatureState> creatures) {
        this(nextItem, nextReset, creatures, List.of(), List.of());
    }

    ZoneState with(List<Unheard> last) {
        return new ZoneState(nextItem, nextReset, creatures, abroad, last);
    }
}
