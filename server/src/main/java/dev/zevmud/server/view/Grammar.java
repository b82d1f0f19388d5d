package dev.zevmud.server.view;

import java.util.List;
import java.util.Locale;

/// English articles and capitals.
final class Grammar {

    private static final List<String> INDEFINITE = List.of("a ", "an ", "some ");

    private Grammar() {}

    /// `a rusty sword` → `the rusty sword`; a name without an article stays as it is.
    static String definite(String name) {
        for (String article : INDEFINITE) {
            if (name.startsWith(article)) {
                return "the " + name.substring(article.length());
            }
        }
        return name;
    }

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
