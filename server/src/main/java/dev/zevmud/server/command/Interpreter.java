package dev.zevmud.server.command;

import dev.zevmud.server.world.CharacterId;
import dev.zevmud.server.world.Player;
import dev.zevmud.server.world.Turn;
import dev.zevmud.server.world.Zone;
import dev.zevmud.server.world.event.Arg;

/// Executes what players type in a zone. Immutable; used in the turn of the zone's owner.
public final class Interpreter {

    private final CommandTable table = new CommandTable();

    /// Executes `line` for `actor`, once: an `inputId` that its body has executed already is
    /// skipped, unless it is 0.
    public void execute(Zone zone, CharacterId actor, long inputId, String line, Turn turn) {
        Player player = zone.player(actor);
        if (player == null || (inputId != 0 && inputId <= player.lastInput())) {
            return;
        }
        zone.executed(actor, inputId);
        switch (table.resolve(line)) {
            case Resolution.Empty empty -> {}
            case Resolution.SessionCommand command -> {}
            case Resolution.Unknown unknown ->
                    zone.tell(player, turn, "command.unknown", Arg.words(unknown.word()));
            case Resolution.ZoneCommand command -> zone.look(actor, turn);
        }
    }
}
