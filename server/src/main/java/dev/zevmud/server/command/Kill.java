package dev.zevmud.server.command;

import dev.zevmud.server.combat.Combat;
import dev.zevmud.server.world.Being;
import dev.zevmud.server.world.Names;
import dev.zevmud.server.world.event.Arg;
import java.util.Optional;

/// `kill skeleton`.
final class Kill implements Command {

    @Override
    public void execute(Action action) {
        if (action.rest().isEmpty()) {
            Being enemy = action.player().enemy();
            if (enemy == null) {
                action.tell("kill.whom");
            } else {
                action.tell("kill.already", Names.of(enemy));
            }
            return;
        }
        Optional<Being> target = action.around().being(action.rest());
        if (target.isEmpty()) {
            action.tell("kill.nobody", Arg.words(action.rest()));
            return;
        }
        attack(action, target.get());
    }

    private static void attack(Action action, Being target) {
        if (target == action.player().enemy()) {
            action.tell("kill.already", Names.of(target));
        } else if (!Hostility.refused(action, target)) {
            Combat.attack(action.zone(), action.player(), target, action.turn());
        }
    }
}
