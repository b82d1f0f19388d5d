package dev.zevmud.server.session;

import dev.zevmud.server.session.settings.Aliases;
import java.util.List;
import java.util.Optional;

/// What an alias stood for when it was typed: one input, however many commands it is.
///
/// It travels as one line in which each command ends with a line feed, which nobody can type: so it
/// is never looked up again, also when it has to be executed once more. The zone executes its
/// commands in one turn and counts them as one input; the session's own follow when the zone has
/// answered.
record Expansion(List<String> commands) {

    Expansion {
        commands = List.copyOf(commands);
    }

    /// The line if it is one already, or what its first word stands for.
    static Optional<Expansion> of(String line, Aliases aliases) {
        return line.indexOf('\n') >= 0
                ? Optional.of(new Expansion(line.lines().toList()))
                : aliases.expand(line).map(Expansion::new);
    }

    /// What a client sends, without the sign that only an expansion has.
    static String typed(String line) {
        return line.replace('\n', ' ').replace('\r', ' ');
    }

    String line() {
        return String.join("\n", commands) + "\n";
    }
}
