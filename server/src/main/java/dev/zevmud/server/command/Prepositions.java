package dev.zevmud.server.command;

import java.util.Locale;

/// Small words that players may type or leave out.
final class Prepositions {

    private Prepositions() {}

    /// `at the statue` → `the statue`, if `at` is one of `words`.
    static String strip(String text, String... words) {
        String trimmed = text.strip();
        String lower = trimmed.toLowerCase(Locale.ROOT);
        for (String word : words) {
            if (lower.startsWith(word + " ")) {
                return trimmed.substring(word.length()).strip();
            }
        }
        return trimmed;
    }
}
