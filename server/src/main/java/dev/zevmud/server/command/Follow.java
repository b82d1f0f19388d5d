package dev.zevmud.server.command;

import dev.zevmud.server.world.Being;
import dev.zevmud.server.world.Company;
import dev.zevmud.server.world.Creature;
import dev.zevmud.server.world.Followed;
import dev.zevmud.server.world.Player;
import dev.zevmud.server.world.event.Arg;
import java.util.Locale;
import java.util.Optional;

/// `follow mira`: goes where she goes; alone, no longer goes after anybody.
final class Follow implements Command {

    @Override
    public void execute(Action action) {
        if (action.rest().isEmpty()) {
            stop(action);
            return;
        }
        if (Target.parse(action.rest()).words().contains(self(action))) {
            action.tell("follow.own");
            return;
        }
        Optional<Being> being = action.around().being(action.rest());
        if (being.isEmpty()) {
            action.tell("follow.nobody", Arg.words(action.rest()));
            return;
        }
        switch (being.get()) {
            case Creature creature -> action.tell("follow.creature", Arg.name(creature.name()));
            case Player leader -> follow(action, leader);
        }
    }

    private static String self(Action action) {
        return action.player().name().toLowerCase(Locale.ROOT);
    }

    private static void follow(Action action, Player leader) {
        Arg name = Arg.words(leader.name());
        if (Company.follows(action.player(), leader)) {
            action.tell("follow.already", name);
        } else if (Company.follows(leader, action.player())) {
            action.tell("follow.mutual", name);
        } else {
            leaveBehind(action);
            Company.follow(action.player(), leader);
            action.tell("follow.self", name);
            action.zone().tell(leader, action.turn(), "follow.target", action.self());
        }
    }

    private static void stop(Action action) {
        Followed followed = action.player().shape().follows();
        if (followed == null) {
            action.tell("follow.whom");
        } else {
            leaveBehind(action);
            Company.part(action.player());
            action.tell("follow.stops", Arg.words(followed.name()));
        }
    }

    /// The one who was followed hears of it, if it is near enough.
    private static void leaveBehind(Action action) {
        Followed followed = action.player().shape().follows();
        Player before = followed == null ? null : action.zone().player(followed.id());
        if (before != null) {
            action.zone().tell(before, action.turn(), "follow.stops.target", action.self());
        }
    }
}
