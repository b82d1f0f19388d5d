package dev.zevmud.server.command;

import dev.zevmud.server.world.Exit;
import dev.zevmud.server.world.RoomDefinition;
import dev.zevmud.server.world.Scene;
import dev.zevmud.server.world.event.Arg;
import dev.zevmud.server.world.event.GameEvent;

/// `search`: goes over the room, and uncovers its hidden exits for the one who searches.
final class Search implements Command {

    @Override
    public void execute(Action action) {
        if (action.player().enemy() != null) {
            action.tell("search.fighting");
            return;
        }
        if (action.around().dark()) {
            action.tell("search.dark");
            return;
        }
        RoomDefinition room = action.zone().area().room(action.player().room());
        action.tellOthers("search.others", action.self());
        boolean found = !room.search().isEmpty();
        if (found) {
            action.show(new GameEvent.Prose(room.search()));
        }
        for (Exit exit : room.exits()) {
            if (exit.hidden()
                    && action.player().discover(Scene.secret(room.id(), exit.direction()))) {
                found = true;
                action.tell("search.exit", Arg.direction(exit.direction()));
            }
        }
        if (!found) {
            action.tell("search.nothing");
        }
    }
}
