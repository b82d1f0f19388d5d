package dev.zevmud.server.command;

import dev.zevmud.server.world.Item;
import dev.zevmud.server.world.ItemKind;
import dev.zevmud.server.world.Names;
import dev.zevmud.server.world.Place;
import dev.zevmud.server.world.Slot;
import dev.zevmud.server.world.event.Arg;
import java.util.List;
import java.util.Optional;

/// `wear shield`, `wield sword`, `wear all`: puts a piece into its slot; the one that was there
/// goes back to the pack.
final class Wear implements Command {

    private final String verb;

    /// `wear`, or `wield` for weapons alone.
    Wear(String verb) {
        this.verb = verb;
    }

    @Override
    public void execute(Action action) {
        if (action.rest().isEmpty()) {
            action.tell(verb + ".what");
            return;
        }
        Target target = Target.parse(action.rest());
        List<Item> meant = target.among(action.around().carried(), Item::keywords);
        if (target.all()) {
            meant = meant.stream().filter(item -> slot(action, item).isPresent()).toList();
        }
        if (meant.isEmpty()) {
            boolean worn = !target.among(action.around().worn(), Item::keywords).isEmpty();
            action.tell(worn ? "wear.already" : "carry.nothing", Arg.words(action.rest()));
        }
        meant.forEach(item -> wear(action, item));
    }

    private void wear(Action action, Item item) {
        if (verb.equals("wield") && !(item.kind() instanceof ItemKind.Weapon)) {
            action.tell("wield.none", Names.of(item));
            return;
        }
        slot(action, item)
                .ifPresentOrElse(
                        slot -> put(action, item, slot),
                        () -> action.tell("wear.none", Names.of(item)));
    }

    static void put(Action action, Item item, Slot slot) {
        Item old = action.zone().things().wornBy(action.player().id(), slot);
        if (old != null) {
            action.zone().move(old, new Place.CarriedBy(action.player().id()), action.player());
            action.tell("remove.self", Names.of(old));
        }
        action.zone().move(item, new Place.WornBy(action.player().id(), slot), action.player());
        String key =
                switch (item.kind()) {
                    case ItemKind.Weapon weapon -> "wield";
                    case ItemKind.Light light -> Kindle.catches(action, item) ? "light" : "spent";
                    case ItemKind other -> "wear";
                };
        action.tell(key + ".self", Names.of(item), Arg.slot(slot));
        action.tellOthers(key + ".others", action.self(), Names.of(item));
        if (item.broken()) {
            action.tell("wear.broken", Names.of(item));
        }
    }

    /// Where it is worn. Of two rings, the free finger; if none is free, the left.
    static Optional<Slot> slot(Action action, Item item) {
        return switch (item.kind()) {
            case ItemKind.Weapon weapon -> Optional.of(Slot.WEAPON);
            case ItemKind.Light light -> Optional.of(Slot.LIGHT);
            case ItemKind.Armour armour -> Optional.of(finger(action, armour.slot()));
            case ItemKind other -> Optional.empty();
        };
    }

    private static Slot finger(Action action, Slot slot) {
        boolean leftTaken =
                action.zone().things().wornBy(action.player().id(), Slot.RING_LEFT) != null;
        boolean rightTaken =
                action.zone().things().wornBy(action.player().id(), Slot.RING_RIGHT) != null;
        return slot == Slot.RING_LEFT && leftTaken && !rightTaken ? Slot.RING_RIGHT : slot;
    }
}
