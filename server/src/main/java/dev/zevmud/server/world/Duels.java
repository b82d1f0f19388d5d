package dev.zevmud.server.world;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Fights between two players who have agreed on it. Nobody dies of one, and what harms the two is
/// taken from them when it ends.
public final class Duels {

    /// So long a challenge waits for its answer.
    public static final Duration PATIENCE = Duration.ofMinutes(1);

    /// How somebody loses a duel.
    public enum End {
        BEATEN,
        YIELDS,
        FLEES,
        LEAVES
    }

    private Duels() {}

    /// With whom the player is in a duel, null if with nobody.
    public static @Nullable Player opponent(Zone zone, Player player) {
        CharacterId id = player.rivalry().opponent();
        return id == null ? null : zone.player(id);
    }

    /// Whom the player has challenged, null if nobody.
    public static @Nullable Player challenged(Zone zone, Player player) {
        CharacterId id = player.rivalry().challenged();
        return id == null ? null : zone.player(id);
    }

    /// Those who have challenged the player.
    public static List<Player> challengers(Zone zone, Player player) {
        return zone.playersIn(player.room()).stream()
                .filter(other -> player.id().equals(other.rivalry().challenged()))
                .toList();
    }

    /// Whether the player may raise a hand against the other: in a duel only they two, elsewhere
    /// where the area says so, and not within a group.
    public static boolean allowed(Zone zone, Player player, Player other) {
        Player opponent = opponent(zone, player);
        if (opponent != null) {
            return opponent == other;
        }
        return zone.area().pvp()
                && opponent(zone, other) == null
                && !Groups.together(player, other);
    }

    /// A challenge takes the place of an earlier one.
    public static void challenge(Zone zone, Player by, Player other, Turn turn) {
        withdraw(zone, by, turn);
        by.rivalry(Rivalry.challenge(other.id()));
        zone.agenda().set(new Deadline.Challenge(by.id()), turn.now().plus(PATIENCE));
        zone.tell(by, turn, "duel.challenge.self", Names.of(other));
        zone.tell(other, turn, "duel.challenge.target", Names.of(by));
        zone.tellRoom(
                by.room(),
                Set.of(by, other),
                turn,
                "duel.challenge.others",
                Names.of(by),
                Names.of(other));
    }

    /// The duel that `by` asked for begins; all other challenges of the two are off.
    public static void begin(Zone zone, Player by, Player other, Turn turn) {
        drop(zone, by);
        forget(zone, by, turn);
        forget(zone, other, turn);
        by.rivalry(Rivalry.duel(other.id()));
        other.rivalry(Rivalry.duel(by.id()));
        zone.tellRoom(by.room(), Set.of(), turn, "duel.begins", Names.of(by), Names.of(other));
        zone.area().rules().attack(zone, by, other, turn);
    }

    public static void decline(Zone zone, Player player, Player challenger, Turn turn) {
        drop(zone, challenger);
        zone.tell(player, turn, "duel.declined.self", Names.of(challenger));
        zone.tell(challenger, turn, "duel.declined.target", Names.of(player));
    }

    /// A challenge has waited long enough.
    static void lapse(Zone zone, CharacterId challenger, Turn turn) {
        Player by = zone.player(challenger);
        if (by != null) {
            withdraw(zone, by, turn);
        }
    }

    private static void drop(Zone zone, Player challenger) {
        zone.agenda().cancel(new Deadline.Challenge(challenger.id()));
        challenger.rivalry(Rivalry.NONE);
    }

    private static void withdraw(Zone zone, Player by, Turn turn) {
        Player other = challenged(zone, by);
        if (other != null) {
            zone.tell(by, turn, "duel.lapses.self", Names.of(other));
            zone.tell(other, turn, "duel.lapses.target", Names.of(by));
        }
        if (by.rivalry().challenged() != null) {
            drop(zone, by);
        }
    }

    private static void forget(Zone zone, Player player, Turn turn) {
        withdraw(zone, player, turn);
        challengers(zone, player).forEach(by -> withdraw(zone, by, turn));
    }

    /// The player is about to leave its room, in whatever way.
    static void leaving(Zone zone, Player player, Turn turn) {
        lose(zone, player, End.LEAVES, turn);
        forget(zone, player, turn);
    }

    /// Ends the duel in which the player is, if it is in one: it has lost.
    public static void lose(Zone zone, Player loser, End how, Turn turn) {
        Player winner = opponent(zone, loser);
        if (winner == null) {
            return;
        }
        end(zone, loser, winner, turn);
        String key = "duel." + how.name().toLowerCase(Locale.ROOT);
        zone.tell(loser, turn, key + ".self", Names.of(winner));
        zone.tell(winner, turn, key + ".target", Names.of(loser));
        tellWatchers(zone, loser, winner, key + ".others", turn);
    }

    /// Somebody else raises a hand against the player, or the player against somebody else: nobody
    /// has won.
    public static void breakOff(Zone zone, Player player, Turn turn) {
        Player other = opponent(zone, player);
        if (other == null) {
            return;
        }
        end(zone, player, other, turn);
        zone.tell(player, turn, "duel.broken", Names.of(other));
        zone.tell(other, turn, "duel.broken", Names.of(player));
        tellWatchers(zone, player, other, "duel.broken.others", turn);
    }

    private static void tellWatchers(Zone zone, Player one, Player other, String key, Turn turn) {
        zone.tellRoom(one.room(), Set.of(one, other), turn, key, Names.of(one), Names.of(other));
    }

    private static void end(Zone zone, Player one, Player other, Turn turn) {
        part(one, other);
        part(other, one);
        zone.recovering(turn);
    }

    private static void part(Player player, Player from) {
        player.rivalry(Rivalry.NONE);
        if (player.enemy() == from) {
            player.enemy(null);
        }
        List<Affect> left = new ArrayList<>(player.affects());
        left.removeIf(affect -> !affect.kind().helpful());
        player.affects(left);
    }
}
