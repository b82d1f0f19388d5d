package dev.zevmud.protocol.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScreenReaderTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    Guard Post                     | Guard Post
                    Wait... what?                  | Wait... what?
                    <100/100hp 50/50mn>            | <100/100hp 50/50mn>
                    ---- Inventory ----            | Inventory
                    =*=*=*= Shop =*=*=*=           | Shop
                    │ sword    │ 15 │              | sword 15
                    ██████░░░░ 60%                 | 60%
                    north → east                   | north → east
                    It's 5 o'clock - really.       | It's 5 o'clock - really.
                    """)
    void decorationIsNotRead(String text, String spoken) {
        assertThat(ScreenReaderText.of(StyledLine.plain(text))).isEqualTo(spoken);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    ----------
                    ╔═══════╗
                    *~*~*~*~*
                    /\\ /\\ __
                    """)
    void aDrawingIsNothing(String text) {
        assertThat(ScreenReaderText.of(StyledLine.plain(text))).isEmpty();
    }

    @Test
    void whatNobodySeesIsNotReadEither() {
        StyledLine line =
                new StyledLine(
                        List.of(
                                Span.plain("open "),
                                Span.of("secret ", Style.DEFAULT.with(Attribute.HIDDEN)),
                                Span.plain("door")));
        assertThat(ScreenReaderText.of(line)).isEqualTo("open door");
    }

    @Test
    void emptyLinesStayAndDrawnOnesGo() {
        assertThat(StyledText.plain("Title\n-----\n\nText").spoken()).isEqualTo("Title\n\nText");
    }
}
