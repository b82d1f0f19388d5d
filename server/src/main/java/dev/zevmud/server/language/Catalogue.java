package dev.zevmud.server.language;

import java.util.HashMap;
import java.util.Map;

/// The content of the areas in one language: for the English text, as it stands in an area's files,
/// the one to show instead. Immutable; any thread.
///
/// @param texts sentences and prose
/// @param names of things and creatures
public record Catalogue(Map<String, String> texts, Map<String, Inflected> names) {

    /// Everything is shown as it was written.
    public static final Catalogue NONE = new Catalogue(Map.of(), Map.of());

    public Catalogue {
        texts = Map.copyOf(texts);
        names = Map.copyOf(names);
    }

    /// In this language; a text that nobody has translated stays English, a name too.
    public String text(String english) {
        String translated = texts.get(english);
        if (translated != null) {
            return translated;
        }
        Inflected name = names.get(english);
        return name == null ? english : name.in(Form.PLAIN);
    }

    /// Room titles and the names of spells are texts, and have one form only.
    public Inflected name(String english) {
        Inflected name = names.get(english);
        if (name != null) {
            return name;
        }
        String text = texts.get(english);
        return text == null ? new EnglishName(english) : _ -> text;
    }

    /// All of both; what both have is taken from `other`.
    public Catalogue with(Catalogue other) {
        Map<String, String> allTexts = new HashMap<>(texts);
        allTexts.putAll(other.texts);
        Map<String, Inflected> allNames = new HashMap<>(names);
        allNames.putAll(other.names);
        return new Catalogue(allTexts, allNames);
    }
}
