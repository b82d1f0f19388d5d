package dev.zevmud.server.world;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// All items of a zone, each in exactly one place; which of them guests have, and which are not
/// saved yet.
public final class Things {

    private final String zone;
    private final AreaDefinition area;
    private final long epoch;
    private long next;
    private final Map<ItemId, Item> items = new LinkedHashMap<>();
    private final Map<Place, Set<Item>> places = new HashMap<>();
    private final Set<Item> lent = new LinkedHashSet<>();
    private final Set<ItemId> unsaved = new LinkedHashSet<>();
    private final Set<ItemId> destroyed = new LinkedHashSet<>();
    private final Set<String> abroad = new LinkedHashSet<>();
    private final Set<CharacterId> touched = new LinkedHashSet<>();

    Things(AreaDefinition area, long epoch, long next, Collection<String> abroad) {
        this.zone = area.id();
        this.area = area;
        this.epoch = epoch;
        this.next = next;
        this.abroad.addAll(abroad);
    }

    long next() {
        return next;
    }

    /// The unique things of this area that characters have carried away.
    Set<String> abroad() {
        return Collections.unmodifiableSet(abroad);
    }

    /// Takes in a saved item; null if its area no longer knows its prototype: it stays in the
    /// store, untouched.
    @Nullable Item load(ItemState state) {
        String home = state.id().home();
        ItemPrototype prototype =
                home.equals(zone)
                        ? area.items().get(state.prototype())
                        : area.beyond().item(home, state.prototype());
        if (prototype == null) {
            return null;
        }
        Item item = new Item(state, prototype);
        if (items.putIfAbsent(item.id(), item) != null) {
            throw new IllegalStateException(
                    "item " + item.id() + " came into zone " + zone + " a second time");
        }
        placed(item.place()).add(item);
        touch(item.place());
        if (home.equals(zone)) {
            abroad.remove(prototype.id());
        }
        if (!state.zone().equals(zone)) {
            unsaved.add(item.id());
        }
        return item;
    }

    /// Takes back an item whose last state was not saved yet.
    void recall(ItemState state) {
        load(state);
        unsaved.add(state.id());
    }

    public Item create(String prototypeId, Place place) {
        return create(prototypeId, place, null);
    }

    /// A new item, with an id of its own for life.
    Item create(String prototypeId, Place place, @Nullable Instant decaysAt) {
        ItemPrototype prototype = area.item(prototypeId);
        boolean locked =
                prototype.kind() instanceof ItemKind.Container container && container.key() != null;
        ItemId id = new ItemId(zone + "." + epoch + "." + next++);
        Item item =
                new Item(
                        new ItemState(
                                id,
                                prototypeId,
                                zone,
                                place,
                                prototype.durability(),
                                locked,
                                false,
                                decaysAt,
                                null,
                                false,
                                0),
                        prototype);
        items.put(id, item);
        placed(place).add(item);
        touch(place);
        unsaved.add(id);
        return item;
    }

    /// Puts coins down there: on the heap that lies there already, if there is one.
    public Item heap(String prototypeId, long coins, Place place) {
        for (Item item : in(place)) {
            if (item.isA(prototypeId, zone)) {
                coins(item, Math.addExact(item.coins(), coins));
                return item;
            }
        }
        Item heap = create(prototypeId, place);
        coins(heap, coins);
        return heap;
    }

    /// Before a guest leaves: also its coins stay.
    void spill(Player guest) {
        long coins = guest.coins();
        if (coins > 0) {
            area.coin()
                    .ifPresent(coin -> {
                        guest.coins(0);
                        heap(coin.id(), coins, new Place.InRoom(zone, guest.room()));
                    });
        }
    }

    private void coins(Item heap, long value) {
        heap.coins(value);
        unsaved.add(heap.id());
    }

    public @Nullable Item item(ItemId id) {
        return items.get(id);
    }

    public Collection<Item> all() {
        return Collections.unmodifiableCollection(items.values());
    }

    /// What is in a place, in a stable order: what came there first comes first.
    public List<Item> in(Place place) {
        Set<Item> there = places.get(place);
        return there == null ? List.of() : List.copyOf(there);
    }

    public List<Item> inRoom(String room) {
        return in(new Place.InRoom(zone, room));
    }

    public List<Item> carriedBy(CharacterId character) {
        return in(new Place.CarriedBy(character));
    }

    public @Nullable Item wornBy(CharacterId character, Slot slot) {
        List<Item> worn = in(new Place.WornBy(character, slot));
        return worn.isEmpty() ? null : worn.getFirst();
    }

    public List<Item> wornBy(CharacterId character) {
        List<Item> worn = new ArrayList<>();
        for (Slot slot : Slot.values()) {
            worn.addAll(in(new Place.WornBy(character, slot)));
        }
        return worn;
    }

    public List<Item> heldBy(Creature creature) {
        return in(new Place.HeldByCreature(zone, creature.id()));
    }

    public List<Item> inside(Item container) {
        return in(new Place.InContainer(container.id()));
    }

    /// An item's weight with all that is in it.
    public int weight(Item item) {
        int weight = item.weight();
        for (Item inner : inside(item)) {
            weight += weight(inner);
        }
        return weight;
    }

    /// Moves an item. What a guest takes remembers where it was, `room` if that was a character.
    void move(Item item, Place to, String room) {
        Place from = item.place();
        if (within(to, item)) {
            throw new IllegalArgumentException("item " + item.id() + " cannot go into itself");
        }
        Set<Item> there = placed(from);
        there.remove(item);
        if (there.isEmpty()) {
            places.remove(from);
        }
        CharacterId holder = holder(to);
        if (holder != null && holder.isGuest()) {
            if (item.origin() == null) {
                item.origin(holder(from) == null ? from : new Place.InRoom(zone, room));
            }
            lent.add(item);
        } else {
            item.origin(null);
            lent.remove(item);
        }
        item.place(to);
        placed(to).add(item);
        touch(from);
        touch(to);
        unsaved.add(item.id());
        Flame flame = item.flame();
        if (flame != null && flame.lit() && !(to instanceof Place.WornBy)) {
            flame(item, flame.lit(false));
        }
    }

    /// Ends an item's life; what is in it ends with it.
    public void destroy(Item item) {
        for (Item inner : inside(item)) {
            destroy(inner);
        }
        rescueOrigins(item);
        forget(item);
        destroyed.add(item.id());
    }

    /// What guests took out of a container that ends goes back to where the container was.
    private void rescueOrigins(Item container) {
        for (Item item : lent) {
            if (item.origin() instanceof Place.InContainer inner
                    && inner.container().equals(container.id())) {
                item.origin(
                        root(container.place()) instanceof Place.InRoom room
                                ? room
                                : new Place.InRoom(zone, area.startRoom()));
                unsaved.add(item.id());
            }
        }
    }

    /// A character takes an item out of the zone.
    void carryAway(Item item) {
        if (item.prototype().unique() && item.id().home().equals(zone)) {
            abroad.add(item.prototype().id());
        }
        forget(item);
    }

    /// Gives an item away without destroying it: it has gone elsewhere, saved.
    void forget(Item item) {
        Set<Item> there = placed(item.place());
        there.remove(item);
        if (there.isEmpty()) {
            places.remove(item.place());
        }
        touch(item.place());
        items.remove(item.id());
        lent.remove(item);
        unsaved.remove(item.id());
    }

    /// Puts a guest's thing back where the guest found it.
    void putBack(Item item) {
        Place origin = item.origin();
        if (origin == null) {
            throw new IllegalStateException("item " + item.id() + " is held by no guest");
        }
        move(item, origin, "");
    }

    /// Before `player` leaves: what guests took out of the player's containers belongs to the room.
    void uproot(Player player) {
        for (Item item : lent) {
            Place origin = item.origin();
            if (origin != null && player.id().equals(holder(origin))) {
                item.origin(new Place.InRoom(zone, player.room()));
                unsaved.add(item.id());
            }
        }
    }

    public void durability(Item item, int value) {
        item.durability(value);
        unsaved.add(item.id());
    }

    void flame(Item item, Flame value) {
        item.flame(value);
        unsaved.add(item.id());
    }

    public void locked(Item item, boolean value) {
        item.locked(value);
        unsaved.add(item.id());
    }

    public void open(Item item, boolean value) {
        item.open(value);
        unsaved.add(item.id());
    }

    /// The character who has it, directly or in a container; null if nobody has.
    @Nullable CharacterId holder(Place place) {
        return switch (root(place)) {
            case Place.CarriedBy carried -> carried.character();
            case Place.WornBy worn -> worn.character();
            case Place.InRoom room -> null;
            case Place.HeldByCreature held -> null;
            case Place.InContainer lost -> null;
        };
    }

    /// The place of the outermost container around `place`, or itself.
    private Place root(Place place) {
        Place at = place;
        while (at instanceof Place.InContainer inner) {
            Item container = items.get(inner.container());
            if (container == null) {
                return at;
            }
            at = container.place();
        }
        return at;
    }

    /// Whether the place is a room, or in a container there that is no corpse: neither with a
    /// character nor with a creature, dead or alive.
    boolean openToAll(Place place) {
        if (place instanceof Place.InContainer inner) {
            Item container = items.get(inner.container());
            return container != null
                    && !(container.kind() instanceof ItemKind.Corpse)
                    && openToAll(container.place());
        }
        return place instanceof Place.InRoom;
    }

    /// Whether `place` is inside `container`, at any depth.
    public boolean within(Place place, Item container) {
        Place at = place;
        while (at instanceof Place.InContainer inner) {
            if (inner.container().equals(container.id())) {
                return true;
            }
            Item around = items.get(inner.container());
            if (around == null) {
                return false;
            }
            at = around.place();
        }
        return false;
    }

    private void touch(Place place) {
        switch (place) {
            case Place.CarriedBy carried -> touched.add(carried.character());
            case Place.WornBy worn -> touched.add(worn.character());
            case Place.InRoom room -> {}
            case Place.HeldByCreature held -> {}
            case Place.InContainer inner -> {}
        }
    }

    /// Those who have got something, lost something or put it to another use, since this was asked
    /// last; some of them may have left.
    Set<CharacterId> takeTouched() {
        if (touched.isEmpty()) {
            return Set.of();
        }
        Set<CharacterId> ids = Set.copyOf(touched);
        touched.clear();
        return ids;
    }

    private Set<Item> placed(Place place) {
        return places.computeIfAbsent(place, p -> new LinkedHashSet<>());
    }

    /// The states that are not saved yet; they count as saved from here on.
    List<ItemState> takeUnsaved() {
        List<ItemState> states = new ArrayList<>();
        for (ItemId id : unsaved) {
            Item item = items.get(id);
            if (item != null) {
                states.add(item.state(zone));
            }
        }
        unsaved.clear();
        return states;
    }

    Set<ItemId> takeDestroyed() {
        Set<ItemId> ids = Set.copyOf(destroyed);
        destroyed.clear();
        return ids;
    }
}
