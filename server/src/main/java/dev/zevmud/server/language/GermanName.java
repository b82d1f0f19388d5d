package dev.zevmud.server.language;

import java.util.List;

/// A German name, which is inflected by the grammar: article, adjectives, noun, and what follows it
/// and never changes (`ein schwerer Beutel voller Münzen`).
///
/// @param article which it has where a sentence asks for none in particular
/// @param adjectives without their endings: `rostig`, `dunkl`
/// @param noun in the nominative: `Schwert`
/// @param oblique the noun in the accusative and the dative, where it differs: `Löwen`
/// @param dative the noun in the dative, where it differs: `Nägeln`
/// @param rest behind the noun, or empty
public record GermanName(
        Article article,
        List<String> adjectives,
        String noun,
        Gender gender,
        String oblique,
        String dative,
        String rest)
        implements Inflected {

    /// What stands before a name.
    public enum Article {
        /// `ein Schwert`, `das Schwert`.
        INDEFINITE,
        /// There is only one: `die Wächterstatue`, always.
        DEFINITE,
        /// None, or the definite one: `Brot`, `das Brot`.
        MASS,
        /// Somebody's own name: `Mira`, never with an article.
        NONE
    }

    /// Of the noun; the plural has no genders.
    public enum Gender {
        M,
        F,
        N,
        PLURAL
    }

    private enum Case {
        NOMINATIVE,
        ACCUSATIVE,
        DATIVE
    }

    // By case, and in each by gender: masculine, feminine, neuter, plural.
    private static final String[][] DEFINITE = {
        {"der", "die", "das", "die"}, {"den", "die", "das", "die"}, {"dem", "der", "dem", "den"}
    };
    private static final String[][] INDEFINITE = {
        {"ein", "eine", "ein", ""}, {"einen", "eine", "ein", ""}, {"einem", "einer", "einem", ""}
    };
    private static final String[][] PRONOUN = {
        {"er", "sie", "es", "sie"}, {"ihn", "sie", "es", "sie"}, {"ihm", "ihr", "ihm", "ihnen"}
    };
    private static final String[][] WEAK = {
        {"e", "e", "e", "en"}, {"en", "e", "e", "en"}, {"en", "en", "en", "en"}
    };
    private static final String[][] MIXED = {
        {"er", "e", "es", "e"}, {"en", "e", "es", "e"}, {"en", "en", "en", "en"}
    };
    private static final String[][] STRONG = {
        {"er", "e", "es", "e"}, {"en", "e", "es", "e"}, {"em", "er", "em", "en"}
    };

    public GermanName {
        adjectives = List.copyOf(adjectives);
    }

    /// Whether verbs that go with it are in the plural.
    @Override
    public boolean plural() {
        return gender == Gender.PLURAL;
    }

    @Override
    public String in(Form form) {
        return switch (form) {
            case PLAIN -> plain(Case.NOMINATIVE);
            case INDEFINITE_ACCUSATIVE -> plain(Case.ACCUSATIVE);
            case INDEFINITE_DATIVE -> plain(Case.DATIVE);
            case DEFINITE -> definite(Case.NOMINATIVE);
            case DEFINITE_ACCUSATIVE -> definite(Case.ACCUSATIVE);
            case DEFINITE_DATIVE -> definite(Case.DATIVE);
            case PRONOUN -> pick(PRONOUN, Case.NOMINATIVE);
            case PRONOUN_ACCUSATIVE -> pick(PRONOUN, Case.ACCUSATIVE);
            case PRONOUN_DATIVE -> pick(PRONOUN, Case.DATIVE);
        };
    }

    private String plain(Case wanted) {
        return switch (article) {
            case INDEFINITE ->
                    joined(
                            pick(INDEFINITE, wanted),
                            gender == Gender.PLURAL ? STRONG : MIXED,
                            wanted);
            case DEFINITE -> joined(pick(DEFINITE, wanted), WEAK, wanted);
            case MASS, NONE -> joined("", STRONG, wanted);
        };
    }

    private String definite(Case wanted) {
        return switch (article) {
            case INDEFINITE, DEFINITE, MASS -> joined(pick(DEFINITE, wanted), WEAK, wanted);
            case NONE -> joined("", STRONG, wanted);
        };
    }

    private String joined(String first, String[][] endings, Case wanted) {
        StringBuilder name = new StringBuilder(first);
        for (String adjective : adjectives) {
            name.append(' ').append(adjective).append(pick(endings, wanted));
        }
        name.append(' ').append(noun(wanted));
        return (rest.isEmpty() ? name : name.append(' ').append(rest)).toString().strip();
    }

    private String noun(Case wanted) {
        return switch (wanted) {
            case NOMINATIVE -> noun;
            case ACCUSATIVE -> oblique.isEmpty() ? noun : oblique;
            case DATIVE -> dative.isEmpty() ? oblique.isEmpty() ? noun : oblique : dative;
        };
    }

    private String pick(String[][] table, Case wanted) {
        return table[wanted.ordinal()][gender.ordinal()];
    }
}
