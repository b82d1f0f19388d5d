package dev.zevmud.server.behaviour;

import dev.zevmud.server.world.Deadline;
import dev.zevmud.server.world.Player;
import dev.zevmud.server.world.Turn;
import dev.zevmud.server.world.Zone;
import dev.zevmud.server.world.trigger.Bearer;
import dev.zevmud.server.world.trigger.Happening;
import dev.zevmud.server.world.trigger.Pending;
import dev.zevmud.server.world.trigger.Trigger;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Sets triggers off.
public final class Triggers {

    private Triggers() {}

    /// A player did something in `room`.
    public static void happened(Zone zone, Player player, String room, Happening what, Turn turn) {
        for (Bearer bearer : Bearers.around(zone, player, room, what)) {
            for (Trigger trigger : bearer.triggers(zone)) {
                if (trigger.cue().answers(what, bearer, zone.id())) {
                    new Performance(zone, bearer, trigger, player, room, turn).begin(what);
                }
            }
        }
    }

    /// The first trigger that an offered gift sets off, ready to run.
    static Optional<Runnable> accepts(Zone zone, Player player, Happening.Given what, Turn turn) {
        Bearer bearer = new Bearer.OfCreature(what.to());
        return bearer.triggers(zone).stream()
                .filter(trigger -> trigger.cue().answers(what, bearer, zone.id()))
                .map(trigger -> new Performance(zone, bearer, trigger, player, player.room(), turn))
                .filter(performance -> performance.ready(what))
                .findFirst()
                .map(performance -> () -> performance.resume(0));
    }

    /// A trigger's timer has run down.
    public static void timer(Zone zone, Deadline.Timer timer, Turn turn) {
        Trigger trigger = zone.reactions().rewind(timer, turn.now());
        if (trigger != null) {
            for (Bearer bearer : Bearers.all(zone)) {
                if (bearer.triggers(zone).contains(trigger)) {
                    byItself(zone, bearer, trigger, new Happening.Elapsed(), turn);
                }
            }
        }
    }

    /// An hour of the world has begun.
    static void hour(Zone zone, int hour, Turn turn) {
        Happening struck = new Happening.Struck(hour);
        for (Bearer bearer : Bearers.all(zone)) {
            for (Trigger trigger : bearer.triggers(zone)) {
                if (trigger.cue().answers(struck, bearer, zone.id())) {
                    byItself(zone, bearer, trigger, struck, turn);
                }
            }
        }
    }

    /// What is nobody's doing happens once, or for each player who is there.
    private static void byItself(
            Zone zone, Bearer bearer, Trigger trigger, Happening what, Turn turn) {
        String room = Bearers.room(zone, bearer);
        boolean everywhere = bearer instanceof Bearer.OfArea;
        if (room == null && !everywhere) {
            return;
        }
        if (!trigger.each()) {
            String at = room == null ? zone.area().startRoom() : room;
            new Performance(zone, bearer, trigger, null, at, turn).begin(what);
            return;
        }
        List<Player> players = room == null ? List.copyOf(zone.players()) : zone.playersIn(room);
        for (Player player : players) {
            new Performance(zone, bearer, trigger, player, player.room(), turn).begin(what);
        }
    }

    /// A trigger has waited long enough. What or who has gone meanwhile has ended it.
    public static void resume(Zone zone, Deadline.Continuation deadline, Turn turn) {
        Pending rest = zone.reactions().take(deadline);
        if (rest == null) {
            return;
        }
        Bearer bearer = Bearers.find(zone, rest.bearer());
        Trigger trigger = bearer == null ? null : trigger(zone, bearer, rest.trigger());
        Player player = rest.character() == null ? null : zone.player(rest.character());
        boolean left =
                rest.character() != null && (player == null || !player.room().equals(rest.room()));
        if (bearer != null && trigger != null && !left) {
            new Performance(zone, bearer, trigger, player, rest.room(), turn).resume(rest.step());
        }
    }

    private static @Nullable Trigger trigger(Zone zone, Bearer bearer, String id) {
        return bearer.triggers(zone).stream()
                .filter(trigger -> trigger.id().equals(id))
                .findFirst()
                .orElse(null);
    }
}
