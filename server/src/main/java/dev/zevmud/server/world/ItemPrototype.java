package dev.zevmud.server.world;

import dev.zevmud.server.world.trigger.Trigger;
import java.util.List;

/// What all items of one sort have in common. `name` has its article ("a rusty sword"); `inRoom` is
/// the sentence that a room shows for it; weight is in pounds. A fixed item cannot be taken, a
/// `nodrop` one not be given up, and of a unique one there is never a second.
public record ItemPrototype(
        String id,
        String name,
        List<String> keywords,
        String inRoom,
        String description,
        int weight,
        int value,
        boolean fixed,
        boolean nodrop,
        boolean unique,
        ItemKind kind,
        List<Trigger> triggers) {

    public ItemPrototype {
        keywords = List.copyOf(keywords);
        triggers = List.copyOf(triggers);
    }

    /// 0 for what does not wear.
    public int durability() {
        return switch (kind) {
            case ItemKind.Weapon weapon -> weapon.durability();
            case ItemKind.Armour armour -> armour.durability();
            case ItemKind other -> 0;
        };
    }
}
