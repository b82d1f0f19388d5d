package dev.zevmud.server.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zevmud.server.language.Catalogue;
import dev.zevmud.server.language.Form;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TranslationReaderTest {

    @TempDir private Path world;

    private Path area(String id, String catalogue) throws IOException {
        Path folder = Files.createDirectories(world.resolve(id));
        Files.writeString(folder.resolve("de.yaml"), catalogue);
        return folder;
    }

    @Test
    void theCataloguesOfAllAreasAreOneAndWhatTheyLackStaysEnglish() throws IOException {
        area(
                "field",
                """
                names:
                  - {en: a rusty sword, adjectives: [rostig], noun: Schwert, gender: n}
                  - {en: old Greta, article: definite, adjectives: [alt], noun: Greta, gender: f}
                  - {en: Tom, noun: Tom}
                """);
        area(
                "town",
                """
                texts:
                  - en: >-
                      Rain falls
                      on the square.
                    de: Regen fällt auf den Platz.
                """);
        Catalogue german = TranslationReader.read(world).in(Locale.GERMANY);
        assertThat(german.text("Rain falls on the square."))
                .isEqualTo("Regen fällt auf den Platz.");
        assertThat(german.text("Snow falls.")).isEqualTo("Snow falls.");
        assertThat(german.text("a rusty sword")).isEqualTo("ein rostiges Schwert");
        assertThat(german.name("old Greta").in(Form.DEFINITE_DATIVE)).isEqualTo("der alten Greta");
        assertThat(german.name("Tom").in(Form.DEFINITE)).isEqualTo("Tom");
        assertThat(german.name("a lamp").in(Form.DEFINITE_DATIVE)).isEqualTo("the lamp");
        assertThat(TranslationReader.read(world).in(Locale.ENGLISH).text("a rusty sword"))
                .isEqualTo("a rusty sword");
    }

    @Test
    void aNameWithoutGenderIsTold() throws IOException {
        Path folder = area("field", "names:\n  - {en: a sword, noun: Schwert}\n");
        assertThatThrownBy(() -> TranslationReader.german(folder))
                .isInstanceOf(ContentException.class)
                .hasMessageContaining("de.yaml")
                .hasMessageContaining("this name has no 'gender'");
    }

    @Test
    void twoTranslationsOfOneTextAreTold() throws IOException {
        Path folder =
                area("field", "texts:\n  - {en: Rain, de: Regen}\n  - {en: Rain, de: Guss}\n");
        assertThatThrownBy(() -> TranslationReader.german(folder))
                .isInstanceOf(ContentException.class)
                .hasMessageContaining("two translations of \"Rain\"");
    }
}
