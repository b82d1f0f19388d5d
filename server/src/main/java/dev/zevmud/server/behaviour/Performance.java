package dev.zevmud.server.behaviour;

import dev.zevmud.server.world.CharacterId;
import dev.zevmud.server.world.Player;
import dev.zevmud.server.world.Reactions;
import dev.zevmud.server.world.Turn;
import dev.zevmud.server.world.Zone;
import dev.zevmud.server.world.trigger.Act;
import dev.zevmud.server.world.trigger.Bearer;
import dev.zevmud.server.world.trigger.Cue;
import dev.zevmud.server.world.trigger.Facts;
import dev.zevmud.server.world.trigger.GuardFailedException;
import dev.zevmud.server.world.trigger.Happening;
import dev.zevmud.server.world.trigger.Pending;
import dev.zevmud.server.world.trigger.Trigger;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One trigger that was set off. Whatever goes wrong in it takes it out of play and nothing else
/// with it. `player` is whom it is about, null for nobody; `room` is where it happens, and moves
/// with the player when the trigger sends it elsewhere.
final class Performance {

    private static final String ENDLESS =
            "triggers set each other off more than " + Reactions.MAX_DEPTH + " deep";

    private static final String TOO_MUCH =
            "it wants to do more than %d things, or ask more than %d, in one turn"
                    .formatted(Reactions.MAX_ACTS, Reactions.MAX_COST);

    private final Zone zone;
    private final Bearer bearer;
    private final Trigger trigger;
    private final @Nullable Player player;
    private final Turn turn;
    private String room;

    Performance(
            Zone zone,
            Bearer bearer,
            Trigger trigger,
            @Nullable Player player,
            String room,
            Turn turn) {
        this.zone = zone;
        this.bearer = bearer;
        this.trigger = trigger;
        this.player = player;
        this.room = room;
        this.turn = turn;
    }

    Zone zone() {
        return zone;
    }

    Bearer bearer() {
        return bearer;
    }

    /// Whom an act concerns that needs somebody.
    Player player() {
        return Objects.requireNonNull(player, "the trigger is about nobody");
    }

    /// Empty when it is about nobody.
    String playersName() {
        return player == null ? "" : player.name();
    }

    boolean isAbout(Player other) {
        return other == player;
    }

    String room() {
        return room;
    }

    Turn turn() {
        return turn;
    }

    void begin(Happening what) {
        if (ready(what)) {
            resume(0);
        }
    }

    /// Whether it is not at work already, and its condition holds.
    boolean ready(Happening what) {
        boolean[] holds = {false};
        if (stillThere() && !zone.reactions().waits(trigger, bearer, character())) {
            perform(() ->
                    holds[0] =
                            may(0, 1 + trigger.guard().cost())
                                    && trigger.guard().holds(facts(what)));
        }
        return holds[0];
    }

    /// Does its acts from `step` on.
    void resume(int step) {
        turn.reacted();
        perform(() -> acts(step));
    }

    /// One who was sent on, or died, is out of it; one who left is.
    private boolean stillThere() {
        return player == null
                || trigger.cue() instanceof Cue.Leave
                || (zone.player(player.id()) == player && player.room().equals(room));
    }

    private @Nullable CharacterId character() {
        return player == null || trigger.cue() instanceof Cue.Leave ? null : player.id();
    }

    private Facts facts(Happening what) {
        return new Facts(zone, room, bearer, player, what, turn.random().nextInt(100), turn.now());
    }

    private void perform(Runnable what) {
        Reactions reactions = zone.reactions();
        if (reactions.quarantined(trigger)) {
            return;
        }
        try {
            if (!reactions.nested(what)) {
                reactions.quarantine(trigger, ENDLESS, null, turn);
            }
        } catch (GuardFailedException failed) {
            reactions.quarantine(trigger, String.valueOf(failed.getMessage()), null, turn);
        } catch (RuntimeException fault) {
            reactions.quarantine(trigger, "a fault of the rules: " + fault, fault, turn);
        }
    }

    private boolean may(int acts, int cost) {
        if (zone.reactions()
                .spend(trigger, player == null ? null : player.id(), acts, cost, turn)) {
            return true;
        }
        zone.reactions().quarantine(trigger, TOO_MUCH, null, turn);
        return false;
    }

    private void acts(int from) {
        List<Act> acts = trigger.acts();
        for (int n = from; n < acts.size(); n++) {
            if (!stillThere() || !may(1, 0)) {
                return;
            }
            Act act = acts.get(n);
            if (act instanceof Act.Wait(var time)) {
                zone.reactions()
                        .set(
                                new Pending(
                                        trigger.id(),
                                        bearer.key(),
                                        room,
                                        character(),
                                        n + 1,
                                        turn.now().plus(time)));
                return;
            }
            if (!Acts.perform(act, this)) {
                return;
            }
            if (act instanceof Act.Teleport(String to)) {
                room = to;
            }
        }
    }
}
