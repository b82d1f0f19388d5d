package dev.zevmud.protocol.ansi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zevmud.protocol.text.Attribute;
import dev.zevmud.protocol.text.Color;
import dev.zevmud.protocol.text.Link;
import dev.zevmud.protocol.text.Span;
import dev.zevmud.protocol.text.Style;
import dev.zevmud.protocol.text.StyledLine;
import dev.zevmud.protocol.text.Underline;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What is rendered is read back as it was.
class RoundTripTest {

    private static final int ROUNDS = 20_000;
    private static final String[] WORDS = {
        "a", "rusty sword", "Ω", "漢字", "👩‍👩‍👧‍👦", "é", " ", "100%"
    };

    private static final List<ColorDepth> DEPTHS = List.of(ColorDepth.values());

    private final Random random = new Random(11);

    private @Nullable Color color() {
        return switch (random.nextInt(4)) {
            case 0 -> Color.palette(random.nextInt(256));
            case 1 -> new Color.Rgb(random.nextInt(0x1000000));
            default -> null;
        };
    }

    private Style style() {
        Style style = Style.of(color(), color(), color(), 0);
        for (Attribute attribute : Attribute.values()) {
            style = random.nextInt(5) == 0 ? style.with(attribute) : style;
        }
        return random.nextInt(5) == 0 ? style.with(Underline.of(random.nextInt(6))) : style;
    }

    private @Nullable Link link() {
        return switch (random.nextInt(8)) {
            case 0 -> new Link.Href("https://example.org/?a=1&b=2;c");
            case 1 -> new Link.Send("say hello; then ž");
            case 2 -> new Link.Prompt("tell mira ");
            default -> null;
        };
    }

    private StyledLine line() {
        List<Span> spans = new ArrayList<>();
        for (int i = 1 + random.nextInt(5); i > 0; i--) {
            Span span = new Span(WORDS[random.nextInt(WORDS.length)], style(), link());
            // Neighbours that look alike are one span to every parser.
            if (spans.isEmpty()
                    || !spans.getLast().style().equals(span.style())
                    || !Objects.equals(spans.getLast().link(), span.link())) {
                spans.add(span);
            }
        }
        return new StyledLine(spans);
    }

    @Test
    void styledTextSurvivesTheWayThroughATerminalStream() {
        AnsiRenderer renderer = new AnsiRenderer(ColorDepth.TRUE_COLOR, true);
        AnsiParser parser = new AnsiParser();
        for (int round = 0; round < ROUNDS; round++) {
            StyledLine line = line();
            byte[] bytes = (renderer.render(line.spans()) + "\n").getBytes(StandardCharsets.UTF_8);
            List<StyledLine> read = new ArrayList<>();
            parser.feed(bytes, 0, bytes.length, read::add);
            assertThat(read).as("round %d", round).containsExactly(line);
        }
    }

    @Test
    void everyDepthKeepsTheWordsAndEndsInTheDefaultStyle() {
        AnsiParser parser = new AnsiParser();
        for (int round = 0; round < ROUNDS; round++) {
            StyledLine line = line();
            ColorDepth depth = DEPTHS.get(round % DEPTHS.size());
            String rendered = new AnsiRenderer(depth, round % 3 == 0).render(line.spans());
            byte[] bytes = (rendered + "\nend\n").getBytes(StandardCharsets.UTF_8);
            List<StyledLine> read = new ArrayList<>();
            parser.feed(bytes, 0, bytes.length, read::add);
            assertThat(read.getFirst().text()).as("round %d", round).isEqualTo(line.text());
            assertThat(read.get(1)).as("round %d", round).isEqualTo(StyledLine.plain("end"));
            if (depth == ColorDepth.NONE) {
                assertThat(rendered).doesNotContain("\u001B");
            }
        }
    }
}
