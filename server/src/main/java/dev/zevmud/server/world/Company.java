package dev.zevmud.server.world;

import dev.zevmud.server.world.event.Arg;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Players who go where another goes, through the same exits and by the same rules. Who cannot is
/// told why, stays, and follows no longer.
public final class Company {

    private Company() {}

    public static boolean follows(Player player, Player leader) {
        Followed followed = player.shape().follows();
        return followed != null && followed.id().equals(leader.id());
    }

    /// Those in the zone who follow this one, wherever they are.
    public static List<Player> behind(Zone zone, Player leader) {
        return zone.players().stream().filter(player -> follows(player, leader)).toList();
    }

    public static void follow(Player player, Player leader) {
        player.shape(player.shape().withFollows(new Followed(leader.id(), leader.name())));
    }

    public static void part(Player player) {
        player.shape(player.shape().withFollows(null));
    }

    /// `leader` has gone from the room `from` through its exit in this direction: those who follow
    /// there go too, and those who follow these. Each at most once, even when they go in a circle.
    static void walk(Zone zone, Player leader, String from, Direction direction, Turn turn) {
        Set<Player> moved = new HashSet<>(Set.of(leader));
        Deque<Player> ahead = new ArrayDeque<>(List.of(leader));
        while (!ahead.isEmpty()) {
            Player first = ahead.remove();
            for (Player next : zone.playersIn(from)) {
                if (follows(next, first) && moved.add(next) && step(zone, next, direction, turn)) {
                    ahead.add(next);
                }
            }
        }
    }

    /// Whether the one who follows could go along.
    private static boolean step(Zone zone, Player player, Direction direction, Turn turn) {
        Arg name = Arg.words(Objects.requireNonNull(player.shape().follows()).name());
        Optional<Exit> way =
                zone.scene().exits(player).stream()
                        .filter(exit -> exit.direction() == direction)
                        .findFirst();
        if (player.enemy() != null) {
            stay(zone, player, turn, "follow.stays.fighting", name);
        } else if (player.position() != Position.STANDING) {
            stay(zone, player, turn, "follow.stays.resting", name);
        } else if (way.isEmpty()) {
            stay(zone, player, turn, "follow.stays.lost", name);
        } else {
            zone.tell(player, turn, "follow.along", name, Arg.direction(direction));
            zone.step(player, way.get(), turn);
            return true;
        }
        return false;
    }

    private static void stay(Zone zone, Player player, Turn turn, String why, Arg name) {
        part(player);
        zone.tell(player, turn, why, name);
    }
}
