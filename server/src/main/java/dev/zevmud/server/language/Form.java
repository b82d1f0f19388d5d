package dev.zevmud.server.language;

import java.util.Map;

/// In which form a sentence wants a name. A gap of a sentence names it behind a colon: `{0:the}`.
public enum Form {
    /// As the name stands alone in a list: `a rusty sword`, `ein rostiges Schwert`.
    PLAIN,
    DEFINITE,
    INDEFINITE_ACCUSATIVE,
    INDEFINITE_DATIVE,
    DEFINITE_ACCUSATIVE,
    DEFINITE_DATIVE,
    /// Instead of the name: it, she, they.
    PRONOUN,
    PRONOUN_ACCUSATIVE,
    PRONOUN_DATIVE;

    private static final Map<String, Form> WRITTEN =
            Map.ofEntries(
                    Map.entry("", PLAIN),
                    Map.entry("nom", PLAIN),
                    Map.entry("akk", INDEFINITE_ACCUSATIVE),
                    Map.entry("dat", INDEFINITE_DATIVE),
                    Map.entry("the", DEFINITE),
                    Map.entry("der", DEFINITE),
                    Map.entry("den", DEFINITE_ACCUSATIVE),
                    Map.entry("dem", DEFINITE_DATIVE),
                    Map.entry("er", PRONOUN),
                    Map.entry("ihn", PRONOUN_ACCUSATIVE),
                    Map.entry("ihm", PRONOUN_DATIVE));

    /// As it is written in a gap; what means nothing is [#PLAIN], and a test sees to it that all
    /// gaps mean something.
    public static Form written(String word) {
        return WRITTEN.getOrDefault(word, PLAIN);
    }

    /// Whether the word means a form.
    public static boolean isWritten(String word) {
        return WRITTEN.containsKey(word);
    }
}
