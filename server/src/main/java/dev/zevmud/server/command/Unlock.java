package dev.zevmud.server.command;

import dev.zevmud.server.world.Item;
import dev.zevmud.server.world.Names;

/// `unlock chest`, with the key that one carries.
final class Unlock implements Command {

    @Override
    public void execute(Action action) {
        Lids.container(action, "unlock").ifPresent(container -> unlock(action, container));
    }

    static void unlock(Action action, Item container) {
        if (!container.locked()) {
            action.tell("unlock.already", Names.of(container));
            return;
        }
        Lids.key(action, container)
                .ifPresent(key -> {
                    action.zone().things().locked(container, false);
                    action.tell("unlock.self", Names.of(container), Names.of(key));
                    action.tellOthers("unlock.others", action.self(), Names.of(container));
                });
    }
}
