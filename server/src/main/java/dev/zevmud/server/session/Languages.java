package dev.zevmud.server.session;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The texts in all languages of the game, for those whose choice nobody knows yet. Immutable; any
/// thread.
public final class Languages {

    private static final Map<String, String> NAMES =
            Map.of("english", "en", "englisch", "en", "deutsch", "de", "german", "de");

    private final Map<String, Texts> texts =
            Voice.LANGUAGES.stream()
                    .collect(
                            Collectors.toUnmodifiableMap(
                                    Function.identity(),
                                    language -> new Texts(Locale.of(language))));

    /// The game's first language for one that it does not speak.
    public Texts in(String language) {
        Texts found = texts.get(language);
        return found == null ? first() : found;
    }

    private Texts first() {
        Texts first = texts.get(Voice.LANGUAGES.getFirst());
        if (first == null) {
            throw new IllegalStateException("the game has no language");
        }
        return first;
    }

    /// The language that a player calls by this name: `deutsch`, `german`, `english`.
    public static Optional<String> named(String word) {
        return Optional.ofNullable(NAMES.get(word.strip().toLowerCase(Locale.ROOT)));
    }
}
