package dev.zevmud.server.command;

import dev.zevmud.server.world.Deed;
import dev.zevmud.server.world.Player;
import dev.zevmud.server.world.Turn;
import dev.zevmud.server.world.Zone;
import dev.zevmud.server.world.event.Arg;
import dev.zevmud.server.world.event.GameEvent;

/// One execution of a command: who, where, and what stood behind the verb.
record Action(Zone zone, Player player, Turn turn, String rest) {

    void tell(String key, Arg... args) {
        zone.tell(player, turn, key, args);
    }

    void tellOthers(String key, Arg... args) {
        zone.tellOthers(player, turn, key, args);
    }

    void show(GameEvent event) {
        turn.show(player.id(), event);
    }

    /// Tells the rules what the player has done.
    void did(Deed deed) {
        zone.area().rules().did(zone, player, deed, turn);
    }

    Surroundings around() {
        return new Surroundings(zone, player);
    }

    Arg self() {
        return Arg.words(player.name());
    }
}
