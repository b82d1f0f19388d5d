package dev.zevmud.server.command;

import dev.zevmud.server.combat.Odds;
import dev.zevmud.server.world.Being;
import dev.zevmud.server.world.Names;
import dev.zevmud.server.world.event.Arg;
import java.util.Optional;

/// `consider wolf`: how a fight would go.
final class Consider implements Command {

    @Override
    public void execute(Action action) {
        Optional<Being> target = action.around().being(action.rest());
        if (action.rest().isEmpty()) {
            action.tell("consider.whom");
        } else if (target.isEmpty()) {
            action.tell("look.nothing", Arg.words(action.rest()));
        } else {
            int odds = Odds.percent(action.zone(), action.player(), target.get());
            action.tell(sentence(odds), Names.of(target.get()));
        }
    }

    private static String sentence(int odds) {
        if (odds >= 300) {
            return "consider.easy";
        }
        if (odds >= 150) {
            return "consider.good";
        }
        if (odds >= 90) {
            return "consider.even";
        }
        return odds >= 50 ? "consider.bad" : "consider.hopeless";
    }
}
