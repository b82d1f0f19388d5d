package dev.zevmud.protocol.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplayWidthTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    sword       | 5
                    é           | 1
                    e\u0301     | 1
                    straße      | 6
                    漢字         | 4
                    カタカナ      | 8
                    ｶﾀｶﾅ        | 4
                    Ｗｉｄｅ      | 8
                    가           | 2
                    \u1100\u1161\u11A8 | 2
                    ☂           | 1
                    ☂️          | 2
                    ❤           | 1
                    ❤️          | 2
                    ☔           | 2
                    ☔︎          | 1
                    1️⃣          | 2
                    1           | 1
                    😀           | 2
                    👍🏽          | 2
                    👩‍👩‍👧‍👦    | 2
                    🏳️‍🌈        | 2
                    🇩🇪           | 2
                    🇩🇪🇫🇷         | 4
                    क्षि          | 2
                    a\u200Bb    | 2
                    →           | 1
                    │           | 1
                    a\u0007b    | 2
                    """)
    void textTakesAsManyColumnsAsItShows(String text, int columns) {
        assertThat(DisplayWidth.of(text)).isEqualTo(columns);
    }

    @Test
    void aCutNeverGoesThroughWhatIsOne() {
        assertThat(DisplayWidth.cut("漢字", 3)).isEqualTo("漢");
        assertThat(DisplayWidth.cut("a👩‍👩‍👧‍👦b", 2)).isEqualTo("a");
        assertThat(DisplayWidth.cut("a👩‍👩‍👧‍👦b", 3)).isEqualTo("a👩‍👩‍👧‍👦");
        assertThat(DisplayWidth.cut("sword", 9)).isEqualTo("sword");
        assertThat(DisplayWidth.cut("sword", 0)).isEmpty();
    }

    @Test
    void paddingCountsColumns() {
        assertThat(DisplayWidth.pad("漢字", 6)).isEqualTo("漢字  ");
        assertThat(DisplayWidth.pad("sword", 3)).isEqualTo("sword");
    }
}
