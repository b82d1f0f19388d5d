package dev.zevmud.server.world;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Fills the area with what its placements name: at its first start, at each reset, at each
/// respawn.
final class Population {

    private final AreaDefinition area;
    private final Things things;

    Population(AreaDefinition area, Things things) {
        this.area = area;
        this.things = things;
    }

    /// The creatures of the placements, as saved where they were saved. What a fresh one carries is
    /// made with it.
    Map<String, Creature> creatures(@Nullable ZoneState saved) {
        Map<String, CreatureState> states = new LinkedHashMap<>();
        if (saved != null) {
            saved.creatures().forEach(state -> states.put(state.id(), state));
        }
        Map<String, Creature> creatures = new LinkedHashMap<>();
        for (Placement placement : area.placements()) {
            if (placement instanceof Placement.CreatureInRoom in) {
                String id = in.creature();
                for (int n = 2; creatures.containsKey(id); n++) {
                    id = in.creature() + "." + n;
                }
                creatures.put(id, creature(id, in, states.get(id)));
            }
        }
        states.values().stream()
                .filter(state -> state.summoned() && state.respawnAt() == null)
                .filter(state -> area.rooms().containsKey(state.room()))
                .forEach(state -> {
                    CreaturePrototype prototype = area.creatures().get(state.prototype());
                    if (prototype != null) {
                        creatures.put(state.id(), new Creature(state, prototype, state.room()));
                    }
                });
        return creatures;
    }

    private Creature creature(
            String id, Placement.CreatureInRoom placement, @Nullable CreatureState state) {
        CreaturePrototype prototype = area.creature(placement.creature());
        if (state != null && area.rooms().containsKey(state.room())) {
            return new Creature(state, prototype, placement.room());
        }
        Creature creature = new Creature(id, prototype, placement.room());
        equip(creature);
        return creature;
    }

    /// Gives a creature that comes to life what it carries.
    void equip(Creature creature) {
        Place.HeldByCreature held = new Place.HeldByCreature(area.id(), creature.id());
        for (Placement placement : area.placements()) {
            if (placement instanceof Placement.ItemOnCreature on
                    && on.creature().equals(creature.prototype().id())) {
                things.create(on.item(), held);
            }
        }
    }

    /// Makes anew what is missing. Things that characters hold do not count, unless unique.
    void fill() {
        for (Placement placement : area.placements()) {
            switch (placement) {
                case Placement.ItemInRoom in ->
                        fill(in.item(), new Place.InRoom(area.id(), in.room()), in.max());
                case Placement.ItemInContainer in -> fillContainer(in);
                case Placement.ItemOnCreature on -> {}
                case Placement.CreatureInRoom in -> {}
            }
        }
    }

    private void fillContainer(Placement.ItemInContainer placement) {
        for (Item container : List.copyOf(things.all())) {
            if (container.isA(placement.container(), area.id())) {
                Place inside = new Place.InContainer(container.id());
                if (fill(placement.item(), inside, placement.max())
                        && container.kind() instanceof ItemKind.Container kind) {
                    things.open(container, false);
                    things.locked(container, kind.key() != null);
                }
                return;
            }
        }
    }

    private boolean fill(String item, Place place, int max) {
        int missing = max - count(area.item(item));
        for (int n = 0; n < missing; n++) {
            things.create(item, place);
        }
        return missing > 0;
    }

    private int count(ItemPrototype prototype) {
        int count = things.abroad().contains(prototype.id()) ? 1 : 0;
        for (Item item : things.all()) {
            if (item.isA(prototype.id(), area.id())
                    && (prototype.unique() || things.openToAll(item.place()))) {
                count++;
            }
        }
        return count;
    }
}
