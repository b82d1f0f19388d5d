package dev.zevmud.server.combat;

import dev.zevmud.server.world.Item;
import dev.zevmud.server.world.ItemKind;
import dev.zevmud.server.world.Names;
import dev.zevmud.server.world.Player;
import dev.zevmud.server.world.Slot;
import dev.zevmud.server.world.Turn;
import dev.zevmud.server.world.Zone;

/// Weapons wear with every hit.
final class Wear {

    /// The wielder is warned when this many hits are left.
    private static final int WARNING = 5;

    private Wear() {}

    static void weapon(Zone zone, Player player, Turn turn) {
        Item item = zone.things().wornBy(player.id(), Slot.WEAPON);
        if (item == null || !(item.kind() instanceof ItemKind.Weapon)) {
            return;
        }
        int left = item.durability() - 1;
        zone.things().durability(item, left);
        if (left == WARNING) {
            zone.tell(player, turn, "wear.warning", Names.of(item));
        } else if (left <= 0) {
            zone.things().destroy(item);
            zone.tell(player, turn, "wear.breaks", Names.of(item));
            zone.tellOthers(player, turn, "wear.breaks.others", Names.of(player), Names.of(item));
        }
    }
}
