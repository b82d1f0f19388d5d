package dev.zevmud.desktop.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zevmud.protocol.text.Attribute;
import dev.zevmud.protocol.text.Color.Palette;
import dev.zevmud.protocol.text.Color.Rgb;
import dev.zevmud.protocol.text.Link;
import dev.zevmud.protocol.text.Span;
import dev.zevmud.protocol.text.Style;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpanLookTest {

    @Test
    void everyNamedColourCanBeReadOnThePage() {
        for (int i = 1; i < 16; i++) {
            Color text = SpanLook.of(Span.of("x", Style.foreground(i))).attributes().getTextColor();
            assertThat(SpanLook.contrast(text, TerminalPalette.PAGE))
                    .as("colour %d", i)
                    .isGreaterThanOrEqualTo(4.5);
        }
    }

    @Test
    void everyColourCanBeReadOnEveryNamedBackground() {
        for (int text = 0; text < 16; text++) {
            for (int behind = 0; behind < 16; behind++) {
                Style style = Style.foreground(text).withBackground(new Palette(behind));
                SpanLook look = SpanLook.of(Span.of("x", style));
                assertThat(SpanLook.contrast(look.attributes().getTextColor(), look.behind()))
                        .as("%d on %d", text, behind)
                        .isGreaterThanOrEqualTo(4.5);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"16, #000000", "21, #0000ff", "110, #87afd7", "231, #ffffff", "232, #080808"})
    void thePaletteIsThatOfXterm(int index, String rgb) {
        assertThat(TerminalPalette.of(new Palette(index))).isEqualTo(Color.web(rgb));
    }

    @Test
    void trueColourIsTakenAsItIs() {
        assertThat(TerminalPalette.of(new Rgb(0x12AB34))).isEqualTo(Color.web("#12ab34"));
    }

    @Test
    void inverseSwapsTextAndPage() {
        SpanLook look = SpanLook.of(Span.of("x", Style.DEFAULT.with(Attribute.INVERSE)));
        assertThat(look.behind()).isEqualTo(TerminalPalette.TEXT);
        assertThat(look.attributes().getTextColor()).isEqualTo(TerminalPalette.PAGE);
    }

    @Test
    void aLinkIsUnderlined() {
        Span link = new Span("north", Style.DEFAULT, new Link.Send("north"));
        assertThat(SpanLook.of(link).attributes().isUnderline()).isTrue();
    }

    @Test
    void aGameThatInventsStylesDoesNotFillTheMemory() {
        SpanLook.Cache cache = new SpanLook.Cache();
        for (int i = 0; i < 5_000; i++) {
            cache.look(Span.of("x", Style.DEFAULT.withForeground(new Rgb(i))));
        }
        assertThat(cache).hasSizeLessThanOrEqualTo(1_024);
    }
}
