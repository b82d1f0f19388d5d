package dev.zevmud.server.command;

import dev.zevmud.server.world.Names;
import dev.zevmud.server.world.Position;
import java.util.Locale;

/// `rest`, `sleep`, `stand`.
record Rest(Position position) implements Command {

    @Override
    public void execute(Action action) {
        String key = "position." + position.name().toLowerCase(Locale.ROOT);
        if (action.player().enemy() != null) {
            action.tell("position.fighting", Names.of(action.player().enemy()));
        } else if (action.player().position() == position) {
            action.tell(key + ".already");
        } else {
            action.player().position(position);
            action.tell(key + ".self");
            action.tellOthers(key + ".others", action.self());
            if (position != Position.STANDING
                    && action.zone().area().room(action.player().room()).comfort() > 1) {
                action.tell("position.comfort");
            }
        }
    }
}
