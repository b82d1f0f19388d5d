package dev.zevmud.server.command;

import dev.zevmud.server.world.Item;
import dev.zevmud.server.world.Names;

/// `open chest`.
final class Open implements Command {

    @Override
    public void execute(Action action) {
        Lids.container(action, "open").ifPresent(container -> open(action, container));
    }

    private static void open(Action action, Item container) {
        if (container.open()) {
            action.tell("open.already", Names.of(container));
        } else if (container.locked()) {
            action.tell("container.locked", Names.of(container));
        } else {
            action.zone().things().open(container, true);
            action.tell("open.self", Names.of(container));
            action.tellOthers("open.others", action.self(), Names.of(container));
            Containers.show(action, container);
        }
    }
}
