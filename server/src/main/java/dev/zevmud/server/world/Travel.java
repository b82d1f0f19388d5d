package dev.zevmud.server.world;

import dev.zevmud.server.world.event.Arg;
import dev.zevmud.server.world.event.GameEvent;
import java.util.Set;

/// How beings get from room to room, and what those who are there see of it.
final class Travel {

    private final Zone zone;

    Travel(Zone zone) {
        this.zone = zone;
    }

    void walk(Being being, Exit exit, Turn turn) {
        String from = being.room();
        Arg name = Names.of(being);
        if (exit.hidden()) {
            zone.tellRoom(from, Set.of(being), turn, "walk.slips", name);
        } else {
            zone.showRoom(from, Set.of(being), turn, leaves(name, exit.direction()));
        }
        zone.place(being, exit.to());
        zone.showRoom(exit.to(), Set.of(being), turn, arrives(name, from, exit.to()));
        if (being instanceof Player player) {
            discoverWayBack(player, from);
        }
        arrive(being, from, turn);
    }

    /// Sends a player to another room of the zone, without a word to anybody but the player.
    void send(Player player, String room, Turn turn) {
        String from = player.room();
        zone.place(player, room);
        arrive(player, from, turn);
    }

    private void arrive(Being being, String from, Turn turn) {
        if (being instanceof Player player) {
            turn.show(player.id(), zone.scene().room(player));
            zone.area().rules().left(zone, player, from, turn);
        }
        zone.area().rules().entered(zone, being, turn);
    }

    private static GameEvent leaves(Arg name, Direction direction) {
        return GameEvent.Message.of("walk.leaves", name, Arg.direction(direction));
    }

    private GameEvent arrives(Arg name, String from, String to) {
        for (Exit exit : zone.area().room(to).exits()) {
            if (exit.to().equals(from) && !exit.hidden()) {
                return GameEvent.Message.of("walk.arrives", name, Arg.direction(exit.direction()));
            }
        }
        return GameEvent.Message.of("walk.appears", name);
    }

    /// Who comes through a hidden way knows it from both sides.
    private void discoverWayBack(Player player, String from) {
        for (Exit exit : zone.area().room(player.room()).exits()) {
            if (exit.hidden() && exit.to().equals(from)) {
                player.discover(Scene.secret(player.room(), exit.direction()));
            }
        }
    }
}
