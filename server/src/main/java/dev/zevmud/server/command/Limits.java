package dev.zevmud.server.command;

import dev.zevmud.server.world.Burden;
import dev.zevmud.server.world.Item;
import dev.zevmud.server.world.Names;
import dev.zevmud.server.world.Player;
import dev.zevmud.server.world.Zone;

/// How much a character can carry; what is worn does not count.
final class Limits {

    static final int PIECES = Burden.PIECES;

    /// In pounds.
    static final int WEIGHT = Burden.WEIGHT;

    private Limits() {}

    static int weight(Zone zone, Player player) {
        return Burden.weight(zone, player);
    }

    /// Tells why `item` is too much for the player; true if it is not.
    static boolean allow(Action action, Item item) {
        Zone zone = action.zone();
        if (zone.things().carriedBy(action.player().id()).size() >= PIECES) {
            action.tell("get.hands", Names.of(item));
            return false;
        }
        if (weight(zone, action.player()) + zone.things().weight(item) > WEIGHT) {
            action.tell("get.heavy", Names.of(item));
            return false;
        }
        return true;
    }
}
