package dev.zevmud.server.language;

import dev.zevmud.server.language.Declension.Case;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
            case PRONOUN -> pronoun(Case.NOMINATIVE);
            case PRONOUN_ACCUSATIVE -> pronoun(Case.ACCUSATIVE);
            case PRONOUN_DATIVE -> pronoun(Case.DATIVE);
        };
    }

    private String plain(Case wanted) {
        return switch (article) {
            case INDEFINITE -> joined(Declension.INDEFINITE, Declension.MIXED, wanted);
            case DEFINITE -> joined(Declension.DEFINITE, Declension.WEAK, wanted);
            case MASS, NONE -> joined(null, Declension.STRONG, wanted);
        };
    }

    private String definite(Case wanted) {
        return switch (article) {
            case INDEFINITE, DEFINITE, MASS -> joined(Declension.DEFINITE, Declension.WEAK, wanted);
            case NONE -> joined(null, Declension.STRONG, wanted);
        };
    }

    private String joined(@Nullable Declension first, Declension endings, Case wanted) {
        List<String> words = new ArrayList<>();
        if (first != null) {
            words.add(first.of(wanted, gender));
        }
        for (String adjective : adjectives) {
            words.add(adjective + endings.of(wanted, gender));
        }
        words.add(noun(wanted));
        words.add(rest);
        words.removeIf(String::isEmpty);
        return String.join(" ", words);
    }

    private String noun(Case wanted) {
        return switch (wanted) {
            case NOMINATIVE -> noun;
            case ACCUSATIVE -> oblique.isEmpty() ? noun : oblique;
            case DATIVE -> dative.isEmpty() ? noun(Case.ACCUSATIVE) : dative;
        };
    }

    private String pronoun(Case wanted) {
        return Declension.PRONOUN.of(wanted, gender);
    }
}
