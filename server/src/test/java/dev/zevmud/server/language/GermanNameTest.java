package dev.zevmud.server.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zevmud.server.language.GermanName.Article;
import dev.zevmud.server.language.GermanName.Gender;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GermanNameTest {

    private static GermanName name(
            Article article, Gender gender, String noun, String... adjectives) {
        return new GermanName(article, List.of(adjectives), noun, gender, "", "", "");
    }

    /// Indefinite in three cases, definite in three cases, the pronoun in three cases.
    private static List<String> forms(GermanName name) {
        return Stream.of("nom", "akk", "dat", "der", "den", "dem", "er", "ihn", "ihm")
                .map(form -> name.in(Form.written(form)))
                .toList();
    }

    @Test
    void aMasculineName() {
        assertThat(forms(name(Article.INDEFINITE, Gender.M, "Schlüssel", "uralt", "bronzen")))
                .containsExactly(
                        "ein uralter bronzener Schlüssel",
                        "einen uralten bronzenen Schlüssel",
                        "einem uralten bronzenen Schlüssel",
                        "der uralte bronzene Schlüssel",
                        "den uralten bronzenen Schlüssel",
                        "dem uralten bronzenen Schlüssel",
                        "er",
                        "ihn",
                        "ihm");
    }

    @Test
    void aFeminineName() {
        assertThat(forms(name(Article.INDEFINITE, Gender.F, "Fackel", "alt")))
                .containsExactly(
                        "eine alte Fackel",
                        "eine alte Fackel",
                        "einer alten Fackel",
                        "die alte Fackel",
                        "die alte Fackel",
                        "der alten Fackel",
                        "sie",
                        "sie",
                        "ihr");
    }

    @Test
    void aNeuterName() {
        assertThat(forms(name(Article.INDEFINITE, Gender.N, "Schwert", "rostig")))
                .containsExactly(
                        "ein rostiges Schwert",
                        "ein rostiges Schwert",
                        "einem rostigen Schwert",
                        "das rostige Schwert",
                        "das rostige Schwert",
                        "dem rostigen Schwert",
                        "es",
                        "es",
                        "ihm");
    }

    @Test
    void aPluralHasNoIndefiniteArticleAndItsDativeMayDiffer() {
        assertThat(
                        forms(
                                new GermanName(
                                        Article.INDEFINITE,
                                        List.of("krumm"),
                                        "Nägel",
                                        Gender.PLURAL,
                                        "",
                                        "Nägeln",
                                        "aus Eisen")))
                .containsExactly(
                        "krumme Nägel aus Eisen",
                        "krumme Nägel aus Eisen",
                        "krummen Nägeln aus Eisen",
                        "die krummen Nägel aus Eisen",
                        "die krummen Nägel aus Eisen",
                        "den krummen Nägeln aus Eisen",
                        "sie",
                        "sie",
                        "ihnen");
    }

    @Test
    void whatIsOnlyOnceKeepsItsDefiniteArticle() {
        assertThat(
                        forms(name(Article.DEFINITE, Gender.F, "Wächterstatue", "steinern"))
                                .subList(0, 6))
                .containsExactly(
                        "die steinerne Wächterstatue",
                        "die steinerne Wächterstatue",
                        "der steinernen Wächterstatue",
                        "die steinerne Wächterstatue",
                        "die steinerne Wächterstatue",
                        "der steinernen Wächterstatue");
    }

    @Test
    void aMassIsStrongWithoutItsArticle() {
        assertThat(forms(name(Article.MASS, Gender.N, "Brot", "frisch")).subList(0, 6))
                .containsExactly(
                        "frisches Brot",
                        "frisches Brot",
                        "frischem Brot",
                        "das frische Brot",
                        "das frische Brot",
                        "dem frischen Brot");
    }

    @Test
    void anOwnNameNeverHasAnArticle() {
        assertThat(forms(name(Article.NONE, Gender.F, "Mira")))
                .containsExactly(
                        "Mira", "Mira", "Mira", "Mira", "Mira", "Mira", "sie", "sie", "ihr");
    }

    @Test
    void aWeakNounChangesButInTheNominative() {
        GermanName lion =
                new GermanName(
                        Article.INDEFINITE, List.of("alt"), "Löwe", Gender.M, "Löwen", "", "");
        assertThat(forms(lion).subList(0, 6))
                .containsExactly(
                        "ein alter Löwe",
                        "einen alten Löwen",
                        "einem alten Löwen",
                        "der alte Löwe",
                        "den alten Löwen",
                        "dem alten Löwen");
    }
}
