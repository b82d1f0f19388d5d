package dev.zevmud.server.language;

import java.util.Locale;
import java.util.Map;

/// What the content says in other languages than English, by language. Immutable; any thread.
public record Translations(Map<String, Catalogue> languages) {

    /// All content is English.
    public static final Translations NONE = new Translations(Map.of());

    public Translations {
        languages = Map.copyOf(languages);
    }

    /// Empty for English, and for a language that nobody has translated into.
    public Catalogue in(Locale locale) {
        return languages.getOrDefault(locale.getLanguage(), Catalogue.NONE);
    }
}
