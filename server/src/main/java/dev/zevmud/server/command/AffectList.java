package dev.zevmud.server.command;

import dev.zevmud.server.combat.Affects;
import dev.zevmud.server.world.Affect;
import dev.zevmud.server.world.event.Arg;
import java.time.Duration;
import java.util.List;

/// `affects`: what lies on one, and for how long.
final class AffectList implements Command {

    @Override
    public void execute(Action action) {
        List<Affect> affects = action.player().affects();
        if (affects.isEmpty() && !action.player().fed(action.turn().now())) {
            action.tell("affects.none");
            return;
        }
        action.tell("affects.title");
        for (Affect affect : affects) {
            long left = Duration.between(action.turn().now(), affect.until()).toSeconds();
            action.tell(
                    Affects.key(affect.kind()),
                    Arg.count(affect.amount()),
                    Arg.count(Math.max(1, left)));
        }
        if (action.player().fed(action.turn().now())) {
            action.tell("affects.fed");
        }
    }
}
