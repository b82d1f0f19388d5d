package dev.zevmud.server.combat;

import dev.zevmud.server.world.AffectKind;
import dev.zevmud.server.world.Being;
import dev.zevmud.server.world.Creature;
import dev.zevmud.server.world.Item;
import dev.zevmud.server.world.ItemKind;
import dev.zevmud.server.world.Player;
import dev.zevmud.server.world.Slot;
import dev.zevmud.server.world.Zone;
import org.jspecify.annotations.Nullable;

/// What somebody's things are worth in a fight.
public final class Gear {

    private Gear() {}

    public static int weapon(Zone zone, Being being) {
        return switch (being) {
            case Player player -> damage(zone.things().wornBy(player.id(), Slot.WEAPON));
            case Creature creature ->
                    zone.things().heldBy(creature).stream().mapToInt(Gear::damage).max().orElse(0);
        };
    }

    public static int armour(Zone zone, Being being) {
        int worn =
                switch (being) {
                    case Player player ->
                            zone.things().wornBy(player.id()).stream()
                                    .mapToInt(Gear::defence)
                                    .sum();
                    case Creature creature -> creature.prototype().armour();
                };
        return worn + being.total(AffectKind.GUARD);
    }

    /// Nothing for none, and for a broken one.
    public static int damage(@Nullable Item item) {
        return item != null && !item.broken() && item.kind() instanceof ItemKind.Weapon weapon
                ? weapon.damage()
                : 0;
    }

    public static int defence(Item item) {
        return !item.broken() && item.kind() instanceof ItemKind.Armour armour
                ? armour.defence()
                : 0;
    }
}
