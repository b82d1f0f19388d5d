package dev.zevmud.server.command;

import dev.zevmud.server.combat.Flight;

/// `flee`: runs from a fight, anywhere.
final class Flee implements Command {

    @Override
    public void execute(Action action) {
        Flight.flee(action.zone(), action.player(), action.turn());
    }
}
