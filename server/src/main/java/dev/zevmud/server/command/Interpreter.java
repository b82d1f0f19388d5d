package dev.zevmud.server.command;

import dev.zevmud.server.world.CharacterId;
import dev.zevmud.server.world.Deed;
import dev.zevmud.server.world.Player;
import dev.zevmud.server.world.Position;
import dev.zevmud.server.world.Turn;
import dev.zevmud.server.world.Zone;
import dev.zevmud.server.world.event.Arg;
import java.util.List;
import java.util.Set;

/// Executes what players type in a zone. Immutable; used in the turn of the zone's owner.
public final class Interpreter {

    /// Characters of a line that are read; nobody has more to say at once.
    static final int MAX_LINE = 1_000;

    /// Holds the parts of an emoji together.
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    /// What one can do asleep.
    private static final Set<String> ASLEEP =
            Set.of(
                    "stand",
                    "rest",
                    "sleep",
                    "score",
                    "stats",
                    "affects",
                    "abilities",
                    "inventory",
                    "equipment",
                    "wimpy");

    private final CommandTable table = new CommandTable();

    /// Executes `line` for `actor`, once: an `inputId` that its body has executed already is
    /// skipped, unless it is 0. A session command is ignored here.
    ///
    /// An alias may stand for several commands; they come as one line, separated by line feeds, and
    /// are one turn: all of them are executed, or none. With a step out of the zone it ends.
    public void execute(Zone zone, CharacterId actor, long inputId, String line, Turn turn) {
        Player player = zone.player(actor);
        if (player == null || (inputId != 0 && inputId <= player.lastInput())) {
            return;
        }
        zone.executed(actor, inputId);
        List<String> commands = line.lines().filter(one -> !one.isBlank()).toList();
        if (commands.size() > 1) {
            turn.executesSeveral();
        }
        for (String command : commands) {
            if (turn.departs(actor)) {
                zone.tell(player, turn, "command.rest_undone");
                break;
            }
            execute(zone, player, command, turn);
        }
        zone.showChanges(turn);
    }

    private void execute(Zone zone, Player player, String line, Turn turn) {
        switch (table.resolve(clean(line))) {
            case Resolution.Empty empty -> {}
            case Resolution.SessionCommand command -> {}
            case Resolution.Unknown unknown -> unknown(zone, player, unknown, rest(line), turn);
            case Resolution.ZoneCommand command -> {
                if (player.position() == Position.SLEEPING && !ASLEEP.contains(command.name())) {
                    zone.tell(player, turn, "position.asleep");
                } else {
                    Action action = new Action(zone, player, turn, command.rest());
                    table.command(command).execute(action);
                    action.did(new Deed.Typed(command.name()));
                }
            }
        }
    }

    private static String rest(String line) {
        String trimmed = clean(line).strip();
        int space = trimmed.indexOf(' ');
        return space < 0 ? "" : trimmed.substring(space + 1).strip();
    }

    private static void unknown(
            Zone zone, Player player, Resolution.Unknown unknown, String rest, Turn turn) {
        if (player.position() != Position.SLEEPING
                && Cast.byName(new Action(zone, player, turn, rest), unknown.word())) {
            return;
        }
        if (unknown.suggestion().isEmpty()) {
            zone.tell(player, turn, "command.unknown", Arg.words(unknown.word()));
        } else {
            zone.tell(
                    player,
                    turn,
                    "command.suggestion",
                    Arg.words(unknown.word()),
                    Arg.words(unknown.suggestion()));
        }
    }

    /// Without control and formatting characters, and not endless: others will read it.
    private static String clean(String line) {
        StringBuilder clean = new StringBuilder();
        line.codePoints()
                .map(c -> Character.isWhitespace(c) ? ' ' : c)
                .filter(Interpreter::readable)
                .limit(MAX_LINE)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private static boolean readable(int c) {
        if (c == ZERO_WIDTH_JOINER) {
            return true;
        }
        int type = Character.getType(c);
        return type != Character.CONTROL
                && type != Character.FORMAT
                && type != Character.SURROGATE
                && type != Character.PRIVATE_USE
                && type != Character.UNASSIGNED
                && type != Character.LINE_SEPARATOR
                && type != Character.PARAGRAPH_SEPARATOR;
    }
}
