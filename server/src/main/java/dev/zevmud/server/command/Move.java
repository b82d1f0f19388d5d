package dev.zevmud.server.command;

import dev.zevmud.server.world.Direction;
import dev.zevmud.server.world.Exit;
import dev.zevmud.server.world.Names;
import dev.zevmud.server.world.Position;
import dev.zevmud.server.world.event.Arg;

/// `north` and the nine others.
record Move(Direction direction) implements Command {

    @Override
    public void execute(Action action) {
        if (action.player().enemy() != null) {
            action.tell("move.fighting", Names.of(action.player().enemy()));
            return;
        }
        if (action.player().position() != Position.STANDING) {
            action.player().position(Position.STANDING);
            action.tell("position.rises");
        }
        for (Exit exit : action.zone().scene().exits(action.player())) {
            if (exit.direction() == direction) {
                action.zone().walk(action.player(), exit, action.turn());
                return;
            }
        }
        action.tell("move.nowhere", Arg.direction(direction));
    }
}
