package dev.zevmud.server.combat;

import dev.zevmud.server.world.Item;
import dev.zevmud.server.world.ItemKind;
import dev.zevmud.server.world.Names;
import dev.zevmud.server.world.Player;
import dev.zevmud.server.world.Slot;
import dev.zevmud.server.world.Turn;
import dev.zevmud.server.world.Zone;
import java.util.List;

/// Weapons wear with every hit that they make, armour with every hit that it takes. What is broken
/// stays where it is and serves for nothing until it is repaired.
final class Wear {

    /// The owner is warned when this many hits are left.
    private static final int WARNING = 5;

    private Wear() {}

    static void weapon(Zone zone, Player player, Turn turn) {
        Item item = zone.things().wornBy(player.id(), Slot.WEAPON);
        if (item != null && item.kind() instanceof ItemKind.Weapon && wears(item)) {
            wear(zone, player, item, "wear.breaks", turn);
        }
    }

    /// Of several pieces, one takes the blow.
    static void armour(Zone zone, Player player, Turn turn) {
        List<Item> worn =
                zone.things().wornBy(player.id()).stream()
                        .filter(item -> item.kind() instanceof ItemKind.Armour && wears(item))
                        .toList();
        if (!worn.isEmpty()) {
            Item struck = worn.get(turn.random().nextInt(worn.size()));
            wear(zone, player, struck, "wear.splits", turn);
        }
    }

    private static boolean wears(Item item) {
        return item.prototype().durability() > 0 && !item.broken();
    }

    private static void wear(Zone zone, Player player, Item item, String breaks, Turn turn) {
        int left = item.durability() - 1;
        zone.things().durability(item, left);
        if (left == WARNING) {
            zone.tell(player, turn, "wear.warning", Names.of(item));
        } else if (left == 0) {
            zone.tell(player, turn, breaks, Names.of(item));
            zone.tellOthers(player, turn, breaks + ".others", Names.of(player), Names.of(item));
        }
    }
}
