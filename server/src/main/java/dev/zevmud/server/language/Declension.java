package dev.zevmud.server.language;

import dev.zevmud.server.language.GermanName.Gender;

/// A table of the German grammar: an article, a pronoun or the endings of adjectives, by case and
/// gender.
record Declension(Row nominative, Row accusative, Row dative) {

    enum Case {
        NOMINATIVE,
        ACCUSATIVE,
        DATIVE
    }

    record Row(String masculine, String feminine, String neuter, String plural) {}

    /// `der`, `die`, `das`.
    static final Declension DEFINITE =
            new Declension(
                    new Row("der", "die", "das", "die"),
                    new Row("den", "die", "das", "die"),
                    new Row("dem", "der", "dem", "den"));

    /// `ein`, `eine`; there is none in the plural.
    static final Declension INDEFINITE =
            new Declension(
                    new Row("ein", "eine", "ein", ""),
                    new Row("einen", "eine", "ein", ""),
                    new Row("einem", "einer", "einem", ""));

    /// `er`, `sie`, `es`.
    static final Declension PRONOUN =
            new Declension(
                    new Row("er", "sie", "es", "sie"),
                    new Row("ihn", "sie", "es", "sie"),
                    new Row("ihm", "ihr", "ihm", "ihnen"));

    /// An adjective behind `der`: das rostig-e Schwert.
    static final Declension WEAK =
            new Declension(
                    new Row("e", "e", "e", "en"),
                    new Row("en", "e", "e", "en"),
                    new Row("en", "en", "en", "en"));

    /// An adjective behind `ein`: ein rostig-es Schwert; in the plural nothing stands before it.
    static final Declension MIXED =
            new Declension(
                    new Row("er", "e", "es", "e"),
                    new Row("en", "e", "es", "e"),
                    new Row("en", "en", "en", "en"));

    /// An adjective without an article: frisch-es Brot.
    static final Declension STRONG =
            new Declension(
                    new Row("er", "e", "es", "e"),
                    new Row("en", "e", "es", "e"),
                    new Row("em", "er", "em", "en"));

    String of(Case wanted, Gender gender) {
        Row row =
                switch (wanted) {
                    case NOMINATIVE -> nominative;
                    case ACCUSATIVE -> accusative;
                    case DATIVE -> dative;
                };
        return switch (gender) {
            case M -> row.masculine;
            case F -> row.feminine;
            case N -> row.neuter;
            case PLURAL -> row.plural;
        };
    }
}
