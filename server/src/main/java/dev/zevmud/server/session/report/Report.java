package dev.zevmud.server.session.report;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a player has reported, and what became of it. `by` is a name: the character may be gone.
///
/// @param closed null while it is open
public record Report(
        long number,
        Kind kind,
        String by,
        Place place,
        Instant time,
        String words,
        @Nullable Closing closed) {

    /// Characters of a report.
    public static final int MAX_WORDS = 1_000;

    /// Characters of what is said when one is closed.
    public static final int MAX_CLOSING = 500;

    /// What it is about.
    public enum Kind {
        IDEA,
        TYPO,
        BUG;

        /// As it is typed, shown and stored.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// The kind that this word means.
        public static Optional<Kind> of(String word) {
            return Arrays.stream(values())
                    .filter(kind -> kind.word().equals(word.toLowerCase(Locale.ROOT)))
                    .findFirst();
        }
    }

    /// Who has closed it, when and why.
    public record Closing(String by, Instant time, String words) {}
}
