package dev.zevmud.protocol.ansi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zevmud.protocol.Transcript;
import dev.zevmud.protocol.text.Attribute;
import dev.zevmud.protocol.text.Color;
import dev.zevmud.protocol.text.Style;
import dev.zevmud.protocol.text.StyledLine;
import dev.zevmud.protocol.text.Underline;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The table `sgr/forms.txt`: each form whole, byte by byte, and at every two-way split.
class SgrFormsTest {

    static Stream<String> forms() throws IOException {
        try (InputStream in = SgrFormsTest.class.getResourceAsStream("/sgr/forms.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.isBlank() && !line.startsWith("#"))
                            .toList()
                            .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void aFormMeansWhatTheTableSays(String row) {
        int equals = row.indexOf(" = ");
        StringBuilder input = new StringBuilder();
        for (String sequence : row.substring(0, equals).strip().split(" ", -1)) {
            input.append("\u001B[").append(sequence.replace("@", "")).append('m');
        }
        byte[] bytes = input.append("x\n").toString().getBytes(StandardCharsets.UTF_8);
        String expected = row.substring(equals + 3).strip();
        Transcript.forEverySplit(
                bytes, (parts, how) -> assertThat(look(parts)).as(how).isEqualTo(expected));
    }

    private static String look(List<byte[]> parts) {
        List<StyledLine> lines = new ArrayList<>();
        AnsiParser parser = new AnsiParser();
        parts.forEach(part -> parser.feed(part, 0, part.length, lines::add));
        assertThat(lines).hasSize(1);
        assertThat(lines.getFirst().text()).isEqualTo("x");
        return describe(lines.getFirst().spans().getFirst().style());
    }

    private static String describe(Style style) {
        List<String> words = new ArrayList<>();
        for (Attribute attribute : Attribute.values()) {
            if (style.has(attribute)) {
                String name = attribute.name().toLowerCase(Locale.ROOT);
                boolean plain =
                        attribute != Attribute.UNDERLINE || style.underline() == Underline.SINGLE;
                words.add(
                        plain
                                ? name
                                : name + ":" + style.underline().name().toLowerCase(Locale.ROOT));
            }
        }
        color("fg", style.foreground(), words);
        color("bg", style.background(), words);
        color("ul", style.underlineColor(), words);
        return words.isEmpty() ? "plain" : String.join(" ", words);
    }

    private static void color(String name, @Nullable Color color, List<String> words) {
        switch (color) {
            case null -> {}
            case Color.Palette(int index) -> words.add(name + "=" + index);
            case Color.Rgb(int rgb) -> words.add(name + "=#%06x".formatted(rgb));
        }
    }
}
