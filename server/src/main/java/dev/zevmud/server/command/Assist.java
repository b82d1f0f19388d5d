package dev.zevmud.server.command;

import dev.zevmud.server.combat.Combat;
import dev.zevmud.server.world.Being;
import dev.zevmud.server.world.Creature;
import dev.zevmud.server.world.Names;
import dev.zevmud.server.world.Player;
import dev.zevmud.server.world.event.Arg;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// `assist Mira`: joins somebody's fight; alone, the first that one sees.
final class Assist implements Command {

    @Override
    public void execute(Action action) {
        Optional<Being> friend = friend(action);
        if (friend.isEmpty()) {
            action.tell(
                    action.rest().isEmpty() ? "assist.nobody" : "look.nothing",
                    Arg.words(action.rest()));
        } else if (!Hostility.helpRefused(action, friend.get())) {
            join(action, friend.get(), friend.get().enemy());
        }
    }

    private static void join(Action action, Being friend, @Nullable Being enemy) {
        if (enemy == null) {
            action.tell("assist.idle", Names.of(friend));
        } else if (enemy == action.player()) {
            action.tell("duel.against_you", Names.of(friend));
        } else if (action.player().enemy() == enemy) {
            action.tell("kill.already", Names.of(enemy));
        } else if (!Hostility.refused(action, enemy)) {
            Combat.attack(action.zone(), action.player(), enemy, action.turn());
        }
    }

    private static Optional<Being> friend(Action action) {
        if (!action.rest().isEmpty()) {
            return action.around().being(action.rest()).filter(Player.class::isInstance);
        }
        return action.around().beings().stream()
                .filter(being -> being instanceof Player && being.enemy() instanceof Creature)
                .findFirst();
    }
}
