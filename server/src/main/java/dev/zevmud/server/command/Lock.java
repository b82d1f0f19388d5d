package dev.zevmud.server.command;

import dev.zevmud.server.world.Item;
import dev.zevmud.server.world.Names;

/// `lock chest`, with the key that one carries.
final class Lock implements Command {

    @Override
    public void execute(Action action) {
        Lids.container(action, "lock").ifPresent(container -> lock(action, container));
    }

    private static void lock(Action action, Item container) {
        if (container.open()) {
            action.tell("lock.open", Names.of(container));
            return;
        }
        if (container.locked()) {
            action.tell("lock.already", Names.of(container));
            return;
        }
        Lids.key(action, container)
                .ifPresent(key -> {
                    action.zone().things().locked(container, true);
                    action.tell("lock.self", Names.of(container), Names.of(key));
                    action.tellOthers("lock.others", action.self(), Names.of(container));
                });
    }
}
