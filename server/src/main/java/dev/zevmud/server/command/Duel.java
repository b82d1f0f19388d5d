package dev.zevmud.server.command;

import dev.zevmud.server.world.Being;
import dev.zevmud.server.world.Creature;
import dev.zevmud.server.world.Duels;
import dev.zevmud.server.world.Names;
import dev.zevmud.server.world.Player;
import dev.zevmud.server.world.event.Arg;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// `duel mira`, `duel accept`, `duel decline`; alone, who has challenged whom.
final class Duel implements Command {

    @Override
    public void execute(Action action) {
        String[] words = action.rest().split("\\s+", 2);
        String name = words.length > 1 ? words[1].strip() : "";
        switch (words[0].toLowerCase(Locale.ROOT)) {
            case "" -> show(action);
            case "accept" -> challenger(action, name).ifPresent(by -> accept(action, by));
            case "decline" ->
                    challenger(action, name)
                            .ifPresent(by ->
                                    Duels.decline(
                                            action.zone(), action.player(), by, action.turn()));
            default -> challenge(action);
        }
    }

    private static void show(Action action) {
        Player opponent = Duels.opponent(action.zone(), action.player());
        if (opponent != null) {
            action.tell("duel.now", Names.of(opponent));
            return;
        }
        Player challenged = Duels.challenged(action.zone(), action.player());
        List<Player> challengers = Duels.challengers(action.zone(), action.player());
        if (challenged != null) {
            action.tell("duel.by_you", Names.of(challenged));
        }
        challengers.forEach(by -> action.tell("duel.to_you", Names.of(by)));
        if (challenged == null && challengers.isEmpty()) {
            action.tell("duel.none");
        }
    }

    /// Whose challenge is meant; tells why, if it is nobody's.
    private static Optional<Player> challenger(Action action, String name) {
        List<Player> all = Duels.challengers(action.zone(), action.player());
        if (all.isEmpty()) {
            action.tell("duel.unasked");
            return Optional.empty();
        }
        if (name.isEmpty()) {
            if (all.size() > 1) {
                action.tell("duel.which");
                return Optional.empty();
            }
            return Optional.of(all.getFirst());
        }
        Optional<Player> named =
                Target.parse(name).among(all, Player::keywords).stream().findFirst();
        if (named.isEmpty()) {
            action.tell("duel.not_by", Arg.words(name));
        }
        return named;
    }

    private static void accept(Action action, Player by) {
        if (ready(action, by)) {
            Duels.begin(action.zone(), by, action.player(), action.turn());
        }
    }

    private static void challenge(Action action) {
        if (action.rest().equalsIgnoreCase(action.player().name())) {
            action.tell("duel.own");
            return;
        }
        Optional<Being> found = action.around().being(action.rest());
        if (found.isEmpty()) {
            action.tell("duel.nobody", Arg.words(action.rest()));
            return;
        }
        switch (found.get()) {
            case Creature creature -> action.tell("duel.creature", Names.of(creature));
            case Player other -> challenge(action, other);
        }
    }

    /// Two who challenge each other have agreed.
    private static void challenge(Action action, Player other) {
        if (!ready(action, other)) {
            return;
        }
        if (Duels.challenged(action.zone(), other) == action.player()) {
            Duels.begin(action.zone(), other, action.player(), action.turn());
        } else if (Duels.challenged(action.zone(), action.player()) == other) {
            action.tell("duel.already", Names.of(other));
        } else {
            Duels.challenge(action.zone(), action.player(), other, action.turn());
        }
    }

    private static boolean ready(Action action, Player other) {
        if (action.player().enemy() != null) {
            action.tell("duel.fighting");
            return false;
        }
        if (other.enemy() != null) {
            action.tell("duel.busy", Names.of(other));
            return false;
        }
        return true;
    }
}
