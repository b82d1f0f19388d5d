package dev.zevmud.server.view;

import java.util.Locale;

/// Capitals.
final class Grammar {

    private Grammar() {}

    /// With a capital first letter, past an opening quote.
    static String sentence(String text) {
        int first = text.startsWith("\"") ? 1 : 0;
        if (text.length() <= first || !Character.isLowerCase(text.codePointAt(first))) {
            return text;
        }
        int end = text.offsetByCodePoints(first, 1);
        return text.substring(0, first)
                + text.substring(first, end).toUpperCase(Locale.ROOT)
                + text.substring(end);
    }
}
