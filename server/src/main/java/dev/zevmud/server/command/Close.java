package dev.zevmud.server.command;

import dev.zevmud.server.world.Item;
import dev.zevmud.server.world.Names;

/// `close chest`.
final class Close implements Command {

    @Override
    public void execute(Action action) {
        Lids.container(action, "close").ifPresent(container -> close(action, container));
    }

    private static void close(Action action, Item container) {
        if (container.open()) {
            action.zone().things().open(container, false);
            action.tell("close.self", Names.of(container));
            action.tellOthers("close.others", action.self(), Names.of(container));
        } else {
            action.tell("close.already", Names.of(container));
        }
    }
}
