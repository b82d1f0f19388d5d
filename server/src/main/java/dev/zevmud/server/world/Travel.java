package dev.zevmud.server.world;

import dev.zevmud.server.world.event.Arg;
import dev.zevmud.server.world.event.GameEvent;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How beings get from room to room, and what those who are there see of it.
final class Travel {

    private final Zone zone;

    Travel(Zone zone) {
        this.zone = zone;
    }

    /// Those who follow come along; out of the zone, when the one ahead is out.
    void walk(Being being, Exit exit, Turn turn) {
        String from = being.room();
        step(being, exit, turn);
        if (being instanceof Player player && exit.area() == null) {
            Company.walk(zone, player, from, exit.direction(), turn);
        }
    }

    /// Alone. Creatures do not leave their area.
    void step(Being being, Exit exit, Turn turn) {
        String from = being.room();
        if (exit.area() != null) {
            if (being instanceof Player player) {
                turn.departs(
                        new Departure(player.id(), from, exit.direction(), exit.area(), exit.to()));
            }
            return;
        }
        if (being instanceof Player player) {
            Duels.leaving(zone, player, turn);
        }
        showLeaving(being, exit, turn);
        zone.place(being, exit.to());
        showComing(being, null, from, turn);
        if (being instanceof Player player) {
            discoverWayBack(player, null, from);
        }
        arrive(being, from, turn);
    }

    void showVanishing(Player player, Turn turn) {
        zone.tellRoom(
                player.room(), Set.of(player), turn, "walk.vanishes", Arg.words(player.name()));
    }

    void showLeaving(Being being, Exit exit, Turn turn) {
        if (exit.hidden()) {
            zone.tellRoom(being.room(), Set.of(being), turn, "walk.slips", Names.of(being));
        } else {
            zone.showRoom(
                    being.room(), Set.of(being), turn, leaves(Names.of(being), exit.direction()));
        }
    }

    /// What the others in the room see of one who comes from the room `from` of `area`.
    void showComing(Being being, @Nullable String area, String from, Turn turn) {
        zone.showRoom(
                being.room(),
                Set.of(being),
                turn,
                arrives(Names.of(being), area, from, being.room()));
    }

    /// Sends a player to another room of the zone, without a word to anybody but the player.
    void send(Player player, String room, Turn turn) {
        String from = player.room();
        Duels.leaving(zone, player, turn);
        zone.place(player, room);
        arrive(player, from, turn);
    }

    private void arrive(Being being, String from, Turn turn) {
        if (being instanceof Player player) {
            zone.showRoom(player, turn);
            zone.area().rules().left(zone, player, from, turn);
        }
        zone.area().rules().entered(zone, being, turn);
    }

    private static GameEvent leaves(Arg name, Direction direction) {
        return GameEvent.Message.of("walk.leaves", name, Arg.direction(direction));
    }

    private GameEvent arrives(Arg name, @Nullable String area, String from, String to) {
        for (Exit exit : zone.area().room(to).exits()) {
            if (leadsBack(exit, area, from) && !exit.hidden()) {
                return GameEvent.Message.of("walk.arrives", name, Arg.direction(exit.direction()));
            }
        }
        return GameEvent.Message.of("walk.appears", name);
    }

    /// Who comes through a hidden way knows it from both sides.
    void discoverWayBack(Player player, @Nullable String area, String from) {
        for (Exit exit : zone.area().room(player.room()).exits()) {
            if (exit.hidden() && leadsBack(exit, area, from)) {
                player.discover(Scene.secret(player.room(), exit.direction()));
            }
        }
    }

    private static boolean leadsBack(Exit exit, @Nullable String area, String from) {
        return Objects.equals(exit.area(), area) && exit.to().equals(from);
    }
}
