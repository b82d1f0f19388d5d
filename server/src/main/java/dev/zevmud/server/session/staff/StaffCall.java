package dev.zevmud.server.session.staff;

import dev.zevmud.server.session.Present;
import dev.zevmud.server.session.Texts;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// One use of a staff command by somebody who may. `origin` tells it from all others, and is the
/// same when the session asks again, as after it has moved to another node.
record StaffCall(
        StaffRepository repository,
        Texts texts,
        Instant now,
        Standing standing,
        Present self,
        String address,
        StaffCommand command,
        String rest,
        String origin) {

    /// As long as a reason or a target may be: what the store takes.
    private static final int MAX_WORDS = 1_000;

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    /// The words behind the command; the last of `count` is the whole rest, missing ones are empty.
    List<String> words(int count) {
        var words = new ArrayList<String>();
        String left = rest.strip();
        while (words.size() < count) {
            String[] parts =
                    words.size() == count - 1 ? new String[] {left} : left.split("\\s+", 2);
            words.add(parts[0]);
            left = parts.length > 1 ? parts[1] : "";
        }
        return words;
    }

    /// The command is in the log already: its session has moved, and asks for an answer again.
    static final class DoneBeforeException extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    /// Writes it down. Nothing may happen before, and nothing when it was written down before.
    void record(String target, String reason) {
        var entry =
                new AuditEntry(
                        now,
                        standing.account(),
                        self.name(),
                        Role.words(standing.roles()),
                        command.word(),
                        cut(target),
                        cut(reason),
                        address);
        if (!repository.recordOnce(origin, entry)) {
            throw new DoneBeforeException();
        }
    }

    private static String cut(String words) {
        return words.codePointCount(0, words.length()) <= MAX_WORDS
                ? words
                : words.substring(0, words.offsetByCodePoints(0, MAX_WORDS));
    }

    /// Whether they may act against the one with this standing.
    boolean above(Standing other) {
        return standing.above(other);
    }

    Outcome say(String key, Object... arguments) {
        return Outcome.of(texts.sentence(key, arguments));
    }

    Outcome usage() {
        return new Outcome.Answer(
                command.usage().stream().map(use -> texts.sentence("staff.usage", use)).toList());
    }

    static String time(Instant instant) {
        return TIME.format(instant);
    }
}
