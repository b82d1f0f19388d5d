package dev.zevmud.server.session;

import dev.zevmud.protocol.frame.OutputItem;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The lines that a player has typed in this session, for `history` and `!`. What is asked for
/// secretly never comes here. Owned by the session.
final class History {

    static final int MAX_LINES = 30;

    private final Deque<String> lines = new ArrayDeque<>();
    private long newest;

    History(List<String> kept) {
        lines.addAll(kept);
    }

    /// From the oldest to the newest.
    List<String> lines() {
        return List.copyOf(lines);
    }

    /// The answer to `history`.
    OutputItem shown(Texts texts) {
        return Texts.lines(
                Stream.concat(
                                Stream.of(texts.sentence("history.title")),
                                lines.stream().map(line -> "  " + line))
                        .toArray(String[]::new));
    }

    /// Whether the line asks for an earlier one: `!!`, `!` alone, or `!` and how that one begins.
    static boolean asks(String line) {
        return line.strip().startsWith("!");
    }

    /// The line that is asked for, if there is one.
    Optional<String> find(String asking) {
        String begin = asking.strip().substring(1).strip().toLowerCase(Locale.ROOT);
        String wanted = begin.equals("!") ? "" : begin;
        return lines.reversed().stream()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(wanted))
                .findFirst();
    }

    /// Remembers the input `id`; one that is executed again is there already.
    void add(long id, String line) {
        String typed = line.strip();
        if (id <= newest || typed.isEmpty() || line.indexOf('\n') >= 0) {
            return;
        }
        newest = id;
        if (!typed.equals(lines.peekLast())) {
            lines.addLast(typed);
        }
        if (lines.size() > MAX_LINES) {
            lines.removeFirst();
        }
    }
}
