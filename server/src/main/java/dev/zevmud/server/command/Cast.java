package dev.zevmud.server.command;

import dev.zevmud.server.combat.Casting;
import dev.zevmud.server.world.Ability;
import dev.zevmud.server.world.Being;
import dev.zevmud.server.world.Player;
import dev.zevmud.server.world.event.Arg;
import java.util.Locale;
import java.util.Optional;

/// `cast spark at wolf`: uses an ability of one's class. Its own name is a command, too.
final class Cast implements Command {

    @Override
    public void execute(Action action) {
        if (action.rest().isEmpty()) {
            action.tell("ability.which");
            return;
        }
        Optional<Ability> ability = named(action, word(action.rest()));
        if (ability.isEmpty()) {
            action.tell("ability.unknown", Arg.words(word(action.rest())));
        } else {
            use(action, ability.get(), rest(action.rest()));
        }
    }

    private static Optional<Ability> named(Action action, String word) {
        return action.zone()
                .area()
                .beyond()
                .abilities()
                .find(action.player().characterClass(), word);
    }

    /// Whether the line begins with the whole name of an ability of the player's class; if so, it
    /// is used.
    static boolean byName(Action action, String word) {
        Optional<Ability> ability = named(action, word).filter(found -> found.id().equals(word));
        ability.ifPresent(found -> use(action, found, action.rest()));
        return ability.isPresent();
    }

    private static void use(Action action, Ability ability, String typed) {
        if (!ability.knownTo(action.player())) {
            action.tell("ability.later", Arg.words(ability.id()), Arg.count(ability.level()));
            return;
        }
        String name = Split.at("x " + typed, "at", "on").where();
        String on = name.isEmpty() ? typed : name;
        Optional<? extends Being> target = target(action, ability, on);
        if (target.isEmpty()) {
            action.tell(
                    on.isEmpty() ? "ability.whom" : "look.nothing",
                    Arg.words(on.isEmpty() ? ability.id() : on));
            return;
        }
        if (ability.aim() == Ability.Aim.ENEMY
                ? Hostility.refused(action, target.get())
                : Hostility.helpRefused(action, target.get())) {
            return;
        }
        Casting.use(action.zone(), action.player(), ability, target.get(), action.turn());
    }

    private static Optional<? extends Being> target(Action action, Ability ability, String on) {
        return switch (ability.aim()) {
            case SELF -> Optional.of(action.player());
            case FRIEND ->
                    on.isEmpty() || on.equalsIgnoreCase("me")
                            ? Optional.of(action.player())
                            : person(action, on);
            case ENEMY -> on.isEmpty() ? ScrollCast.target(action, "") : action.around().being(on);
        };
    }

    private static Optional<? extends Being> person(Action action, String on) {
        return on.equalsIgnoreCase(action.player().name())
                ? Optional.of(action.player())
                : action.around().being(on).filter(Player.class::isInstance);
    }

    private static String word(String line) {
        return line.split(" ", 2)[0].toLowerCase(Locale.ROOT);
    }

    private static String rest(String line) {
        int space = line.indexOf(' ');
        return space < 0 ? "" : line.substring(space + 1).strip();
    }
}
