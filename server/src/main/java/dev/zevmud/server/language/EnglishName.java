package dev.zevmud.server.language;

import java.util.List;

/// A name as the content has it: with its article, unless it is somebody's own.
public record EnglishName(String text) implements Inflected {

    private static final List<String> INDEFINITE = List.of("a ", "an ", "some ");

    @Override
    public String in(Form form) {
        return switch (form) {
            case PLAIN, INDEFINITE_ACCUSATIVE, INDEFINITE_DATIVE -> text;
            case DEFINITE, DEFINITE_ACCUSATIVE, DEFINITE_DATIVE -> definite();
            case PRONOUN, PRONOUN_ACCUSATIVE, PRONOUN_DATIVE -> "it";
        };
    }

    /// `a rusty sword` → `the rusty sword`; a name without an article stays as it is.
    private String definite() {
        for (String article : INDEFINITE) {
            if (text.startsWith(article)) {
                return "the " + text.substring(article.length());
            }
        }
        return text;
    }
}
