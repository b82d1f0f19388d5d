package dev.zevmud.server.command;

import java.util.List;
import java.util.Locale;

/// All commands, in the order in which an abbreviation finds them. Immutable; any thread.
public final class CommandTable {

    private static final List<String> SESSION = List.of("who", "tell", "reply", "help", "quit");

    public Resolution resolve(String line) {
        String trimmed = line.strip();
        if (trimmed.isEmpty()) {
            return new Resolution.Empty();
        }
        int space = trimmed.indexOf(' ');
        String word = (space < 0 ? trimmed : trimmed.substring(0, space)).toLowerCase(Locale.ROOT);
        String rest = space < 0 ? "" : trimmed.substring(space).strip();
        for (String name : SESSION) {
            if (name.equals(word)) {
                return new Resolution.SessionCommand(name, rest);
            }
        }
        return word.startsWith("l")
                ? new Resolution.ZoneCommand("look", rest)
                : new Resolution.Unknown(word, "look");
    }
}
