package dev.zevmud.server.world;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What goes into a zone's next checkpoint.
final class Archive {

    /// The last state of a character that has left.
    record Departed(CharacterState character, List<ItemState> items) {}

    private final String zone;
    private final long epoch;
    private final Things things;
    private final Map<CharacterId, Departed> departed = new LinkedHashMap<>();
    private final Set<CharacterId> touched = new HashSet<>();
    private @Nullable ZoneState saved;

    Archive(String zone, long epoch, Things things) {
        this.zone = zone;
        this.epoch = epoch;
        this.things = things;
    }

    /// A character that came is saved even if it does nothing.
    void touch(CharacterId id) {
        touched.add(id);
    }

    /// One that left and is not saved yet comes back as it left.
    @Nullable Departed recall(CharacterId id) {
        return departed.remove(id);
    }

    /// Keeps a character's `last` state, with its things, for the next checkpoint: from then on the
    /// zone that it names may write them, this one or another. A guest's things stay.
    void depart(Player player, CharacterState last) {
        touched.remove(player.id());
        List<Item> belongings = belongings(player.id());
        if (player.id().isGuest()) {
            belongings.forEach(this::putBack);
            return;
        }
        things.uproot(player);
        List<ItemState> states = new ArrayList<>();
        for (Item item : belongings) {
            gather(item, last.zone(), states);
        }
        departed.put(player.id(), new Departed(last, states));
    }

    private List<Item> belongings(CharacterId id) {
        List<Item> belongings = new ArrayList<>(things.carriedBy(id));
        belongings.addAll(things.wornBy(id));
        return belongings;
    }

    private void putBack(Item item) {
        things.inside(item).forEach(this::putBack);
        if (item.origin() != null) {
            things.putBack(item);
        }
    }

    private void gather(Item item, String owner, List<ItemState> states) {
        things.inside(item).forEach(inner -> gather(inner, owner, states));
        states.add(item.state(owner));
        things.carryAway(item);
    }

    @Nullable ZoneCheckpoint take(ZoneState state, Collection<Player> players) {
        List<CharacterState> characters = new ArrayList<>();
        List<ItemState> items = new ArrayList<>();
        for (Departed gone : departed.values()) {
            characters.add(gone.character());
            items.addAll(gone.items());
        }
        for (Player player : players) {
            boolean unsaved = player.takeUnsaved();
            if ((unsaved || touched.contains(player.id())) && !player.id().isGuest()) {
                characters.add(player.state(zone));
            }
        }
        departed.clear();
        touched.clear();
        items.addAll(things.takeUnsaved());
        Set<ItemId> destroyed = things.takeDestroyed();
        if (characters.isEmpty() && items.isEmpty() && destroyed.isEmpty() && state.equals(saved)) {
            return null;
        }
        saved = state;
        return new ZoneCheckpoint(zone, epoch, state, characters, items, destroyed);
    }
}
