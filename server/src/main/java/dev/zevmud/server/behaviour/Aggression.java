package dev.zevmud.server.behaviour;

import dev.zevmud.server.world.AffectKind;
import dev.zevmud.server.world.Behaviour;
import dev.zevmud.server.world.Creature;
import dev.zevmud.server.world.Deadline;
import dev.zevmud.server.world.Player;
import dev.zevmud.server.world.Turn;
import dev.zevmud.server.world.Zone;
import java.time.Duration;
import java.util.Optional;

/// Creatures that attack whom they see, after a moment; at once those whom they have not forgotten.
final class Aggression {

    /// How long it listens to one who talks to it.
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /// How often it wonders whether the talk is over.
    private static final Duration DOUBT = Duration.ofSeconds(5);

    private Aggression() {}

    static void lookAround(Zone zone, Creature creature, Turn turn) {
        for (Player player : zone.playersIn(creature.room())) {
            notice(zone, creature, player, turn);
        }
    }

    static void notice(Zone zone, Creature creature, Player player, Turn turn) {
        Optional<Behaviour.Aggressive> nature =
                creature.prototype().behaviour(Behaviour.Aggressive.class);
        if (creature.enemy() != null || !creature.awake() || player.under(AffectKind.HIDDEN)) {
            return;
        }
        Deadline assault = new Deadline.Assault(creature.id(), player.id());
        if (creature.resents(player.id(), turn.now())) {
            zone.agenda().set(assault, turn.now());
        } else if (nature.isPresent() && !creature.spares(player.id(), turn.now())) {
            zone.agenda().setIfAbsent(assault, turn.now().plus(nature.get().delay()));
        }
    }

    static void due(Zone zone, Deadline.Assault assault, Turn turn) {
        Creature creature = zone.creature(assault.creature());
        Player player = zone.player(assault.character());
        if (creature == null
                || player == null
                || !creature.alive()
                || !creature.room().equals(player.room())
                || creature.enemy() != null
                || creature.spares(player.id(), turn.now())) {
            return;
        }
        Player.Conversation talk = player.conversation();
        if (talk != null
                && talk.creature().equals(creature.id())
                && turn.now().isBefore(talk.since().plus(PATIENCE))) {
            zone.agenda().set(assault, turn.now().plus(DOUBT));
            return;
        }
        zone.area().rules().attack(zone, creature, player, turn);
    }
}
