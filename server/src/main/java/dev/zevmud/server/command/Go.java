package dev.zevmud.server.command;

import dev.zevmud.server.world.Direction;
import dev.zevmud.server.world.event.Arg;
import java.util.Optional;

/// `go north`.
final class Go implements Command {

    @Override
    public void execute(Action action) {
        String where = Prepositions.strip(action.rest(), "to", "to the");
        Optional<Direction> direction = Directions.parse(where);
        if (direction.isPresent()) {
            new Move(direction.get()).execute(action);
        } else if (where.isEmpty()) {
            action.tell("go.where");
        } else {
            action.tell("go.unknown", Arg.words(where));
        }
    }
}
