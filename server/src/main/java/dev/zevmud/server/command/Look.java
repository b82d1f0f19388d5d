package dev.zevmud.server.command;

import dev.zevmud.server.world.Being;
import dev.zevmud.server.world.Creature;
import dev.zevmud.server.world.Detail;
import dev.zevmud.server.world.Direction;
import dev.zevmud.server.world.Exit;
import dev.zevmud.server.world.Item;
import dev.zevmud.server.world.Player;
import dev.zevmud.server.world.event.Arg;
import dev.zevmud.server.world.event.GameEvent;
import java.util.Locale;
import java.util.Optional;

/// `look`, `look north`, `look at statue`, `look in chest`.
final class Look implements Command {

    @Override
    public void execute(Action action) {
        String what = Prepositions.strip(action.rest(), "at", "to", "toward");
        if (what.isEmpty()) {
            action.show(action.zone().scene().room(action.player()));
            return;
        }
        String inside = Prepositions.strip(what, "in", "into", "inside");
        if (!inside.equals(what)) {
            inside(action, inside);
            return;
        }
        Optional<Direction> direction = Directions.parse(what);
        if (direction.isPresent()) {
            direction(action, direction.get());
        } else if (!at(action, what)) {
            action.tell(action.around().dark() ? "look.dark" : "look.nothing", Arg.words(what));
        }
    }

    private static void inside(Action action, String what) {
        Optional<Item> container = action.around().item(what, action.around().everything());
        if (container.isEmpty()) {
            action.tell("look.nothing", Arg.words(what));
        } else {
            Containers.show(action, container.get());
        }
    }

    private static void direction(Action action, Direction direction) {
        for (Exit exit : action.zone().scene().exits(action.player())) {
            if (exit.direction() == direction) {
                action.tell(
                        "look.direction",
                        Arg.direction(direction),
                        Arg.name(action.zone().area().titleBehind(exit)));
                return;
            }
        }
        action.tell("look.direction.nothing", Arg.direction(direction));
    }

    /// Shows a being, an item or a detail of the room; false if there is none of that name.
    static boolean at(Action action, String what) {
        Optional<Being> being = action.around().being(what);
        if (being.isPresent()) {
            being(action, being.get());
            return true;
        }
        if (self(what)) {
            action.tell("look.self");
            return true;
        }
        Optional<Item> item = action.around().item(what, action.around().everything());
        if (item.isPresent()) {
            action.show(new GameEvent.Prose(item.get().prototype().description()));
            return true;
        }
        Optional<Detail> detail = detail(action, what);
        detail.ifPresent(found -> action.show(new GameEvent.Prose(found.text())));
        return detail.isPresent();
    }

    private static boolean self(String what) {
        String word = what.toLowerCase(Locale.ROOT);
        return word.equals("me") || word.equals("self") || word.equals("myself");
    }

    private static void being(Action action, Being being) {
        switch (being) {
            case Creature creature ->
                    action.show(new GameEvent.Prose(creature.prototype().description()));
            case Player player ->
                    action.tell(
                            "look.player",
                            Arg.words(player.name()),
                            Arg.count(player.level()),
                            Arg.profession(player.characterClass()));
        }
    }

    private static Optional<Detail> detail(Action action, String what) {
        if (action.around().dark()) {
            return Optional.empty();
        }
        return Target.parse(what)
                .among(
                        action.zone().area().room(action.player().room()).details(),
                        Detail::keywords)
                .stream()
                .findFirst();
    }
}
