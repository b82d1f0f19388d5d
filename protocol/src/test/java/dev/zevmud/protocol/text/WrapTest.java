package dev.zevmud.protocol.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WrapTest {

    private static List<String> wrap(String text, int width) {
        return Wrap.wrap(StyledLine.plain(text), width).stream().map(StyledLine::text).toList();
    }

    @Test
    void whatFitsIsTheSameLine() {
        StyledLine line = StyledLine.plain("Exits: north");
        assertThat(Wrap.wrap(line, 12)).hasSize(1);
        assertThat(Wrap.wrap(line, 12).getFirst()).isSameAs(line);
        assertThat(Wrap.wrap(StyledLine.EMPTY, 1).getFirst()).isSameAs(StyledLine.EMPTY);
    }

    @Test
    void aLineBreaksAtSpacesWhichAreLeftOut() {
        assertThat(wrap("the quick brown fox", 10)).containsExactly("the quick", "brown fox");
        assertThat(wrap("the quick brown fox", 9)).containsExactly("the quick", "brown fox");
        assertThat(wrap("the quick brown fox", 8)).containsExactly("the", "quick", "brown", "fox");
        assertThat(wrap("one  two   three", 7)).containsExactly("one", "two", "three");
        assertThat(wrap("trailing spaces        ", 10)).containsExactly("trailing", "spaces");
    }

    @Test
    void aWordThatIsTooLongIsCut() {
        assertThat(wrap("abcdefghij", 4)).containsExactly("abcd", "efgh", "ij");
        assertThat(wrap("ab cdefghij", 4)).containsExactly("ab", "cdef", "ghij");
        assertThat(wrap("ab", 0)).containsExactly("a", "b");
    }

    @Test
    void wideCharactersAndEmojiAreNeverSplit() {
        assertThat(wrap("漢字漢字", 5)).containsExactly("漢字", "漢字");
        assertThat(wrap("👩‍👩‍👧‍👦👩‍👩‍👧‍👦", 3)).containsExactly("👩‍👩‍👧‍👦", "👩‍👩‍👧‍👦");
        // Narrower than one character: there is nothing better to do.
        assertThat(wrap("漢字", 1)).containsExactly("漢", "字");
    }

    @Test
    void continuationsAreIndentedAsTheTextIs() {
        assertThat(wrap("  indented words go on", 12))
                .containsExactly("  indented", "  words go", "  on");
        assertThat(wrap("- a bullet with words", 12)).containsExactly("- a bullet", "  with words");
        assertThat(wrap("                    deep", 10)).containsExactly("     deep");
    }

    @Test
    void stylesAndLinksGoOnAcrossABreak() {
        Style red = Style.foreground(1);
        Link link = new Link.Send("north");
        StyledLine line =
                new StyledLine(
                        List.of(
                                Span.plain("go "),
                                new Span("north and east", red, link),
                                Span.plain(" now")));
        assertThat(Wrap.wrap(line, 8))
                .containsExactly(
                        new StyledLine(List.of(Span.plain("go "), new Span("north", red, link))),
                        new StyledLine(List.of(new Span("and east", red, link))),
                        new StyledLine(List.of(Span.plain("now"))));
    }

    @Test
    void whateverTheLineNothingIsLostAndNothingSticksOut() {
        Random random = new Random(5);
        String[] parts = {"a", "bc", " ", "  ", "漢", "é", "👍🏽", "longerword", "-", "ß", "\u200B"};
        for (int round = 0; round < 20_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(20); i >= 0; i--) {
                text.append(parts[random.nextInt(parts.length)]);
            }
            int width = 2 + random.nextInt(20);
            List<String> lines = new ArrayList<>(wrap(text.toString(), width));
            assertThat(String.join("", lines).replace(" ", ""))
                    .as("'%s' at %d", text, width)
                    .isEqualTo(text.toString().replace(" ", ""));
            if (lines.size() > 1) {
                assertThat(lines)
                        .as("'%s' at %d", text, width)
                        .allMatch(line -> DisplayWidth.of(line) <= width)
                        .noneMatch(
                                line -> line.length() > 1 && line.endsWith(" ") && !line.isBlank());
            }
        }
    }
}
