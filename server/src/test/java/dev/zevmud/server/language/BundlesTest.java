package dev.zevmud.server.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BundlesTest {

    private static final String FOLDER = "dev.zevmud.server.language";

    @Test
    void topicsAreReadTogetherAndWhatIsNotTranslatedIsInEnglish() {
        assertThat(Bundles.load(FOLDER, List.of("weather", "trees"), Locale.GERMAN))
                .isEqualTo(Map.of("rain", "Regen", "snow", "snow", "oak", "Eiche"));
        assertThat(Bundles.load(FOLDER, List.of("weather"), Locale.JAPANESE))
                .isEqualTo(Map.of("rain", "rain", "snow", "snow"));
    }

    @Test
    void aKeyInTwoTopicsIsRefused() {
        assertThatThrownBy(() -> Bundles.load(FOLDER, List.of("weather", "storms"), Locale.ENGLISH))
                .hasMessageContaining("'rain' is in two topics")
                .hasMessageContaining("storms");
    }
}
