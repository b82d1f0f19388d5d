package dev.zevmud.protocol.ansi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zevmud.protocol.text.Attribute;
import dev.zevmud.protocol.text.Color;
import dev.zevmud.protocol.text.Link;
import dev.zevmud.protocol.text.Span;
import dev.zevmud.protocol.text.Style;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AnsiRendererTest {

    private static final Span ORANGE =
            Span.of("x", Style.DEFAULT.withForeground(new Color.Rgb(0xFF8700)));

    private static String render(ColorDepth depth, Span... spans) {
        return new AnsiRenderer(depth, false).render(List.of(spans)).replace("\u001B", "ESC");
    }

    @Test
    void eachDepthGetsTheNearestColourItHas() {
        assertThat(render(ColorDepth.TRUE_COLOR, ORANGE)).isEqualTo("ESC[38;2;255;135;0mxESC[0m");
        assertThat(render(ColorDepth.PALETTE_256, ORANGE)).isEqualTo("ESC[38;5;208mxESC[0m");
        assertThat(render(ColorDepth.SIXTEEN, ORANGE)).matches("ESC\\[(33|91|93|31)mxESC\\[0m");
        assertThat(render(ColorDepth.NONE, ORANGE)).isEqualTo("x");
    }

    @Test
    void paletteColoursAreWrittenShort() {
        assertThat(
                        render(
                                ColorDepth.PALETTE_256,
                                Span.of("a", Style.foreground(1)),
                                Span.of("b", Style.foreground(9).with(Attribute.BOLD)),
                                Span.of("c", Style.foreground(9)),
                                Span.plain("d")))
                .isEqualTo("ESC[31maESC[1;91mbESC[0;91mcESC[0md");
        assertThat(render(ColorDepth.SIXTEEN, Span.of("a", Style.foreground(196))))
                .isEqualTo("ESC[91maESC[0m");
    }

    @Test
    void everyPaletteColourIsItsOwnNearest() {
        for (int i = 16; i < 256; i++) {
            assertThat(Palette.rgb(Palette.nearest256(Palette.rgb(i)))).isEqualTo(Palette.rgb(i));
        }
        for (int i = 0; i < 16; i++) {
            assertThat(Palette.nearest16(Palette.rgb(i))).isEqualTo(i);
        }
    }

    @Test
    void linksAreWrittenForThoseWhoKnowThem() {
        Span link = new Span("take", Style.DEFAULT, new Link.Send("get sword; n%"));
        assertThat(new AnsiRenderer(ColorDepth.SIXTEEN, true).render(List.of(link)))
                .isEqualTo("\u001B]8;;send:get%20sword;%20n%25\u001B\\take\u001B]8;;\u001B\\");
        assertThat(render(ColorDepth.TRUE_COLOR, link)).isEqualTo("take");
    }

    /// At full depth, rendering and parsing are each other's inverse.
    @Test
    void whatIsRenderedIsParsedBack() {
        Random random = new Random(7);
        AnsiRenderer renderer = new AnsiRenderer(ColorDepth.TRUE_COLOR, true);
        for (int round = 0; round < 500; round++) {
            List<Span> spans = new ArrayList<>();
            for (int i = random.nextInt(6); i >= 0; i--) {
                Span span = new Span("ž" + i, style(random), link(random));
                if (spans.isEmpty()
                        || !spans.getLast().style().equals(span.style())
                        || !java.util.Objects.equals(spans.getLast().link(), span.link())) {
                    spans.add(span);
                }
            }
            byte[] bytes = renderer.render(spans).getBytes(StandardCharsets.UTF_8);
            AnsiParser parser = new AnsiParser();
            parser.feed(bytes, 0, bytes.length, _ -> {});
            assertThat(parser.partial()).as("round %d", round).isEqualTo(spans);
        }
    }

    private static Style style(Random random) {
        return new Style(color(random), color(random), random.nextInt(1 << 9));
    }

    private static Color color(Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> null;
            case 1 -> new Color.Palette(random.nextInt(256));
            default -> new Color.Rgb(random.nextInt(1 << 24));
        };
    }

    private static Link link(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> new Link.Href("https://a.example/?q=1");
            case 1 -> new Link.Send("look at žluťoučký");
            case 2 -> new Link.Prompt("say ");
            default -> null;
        };
    }
}
