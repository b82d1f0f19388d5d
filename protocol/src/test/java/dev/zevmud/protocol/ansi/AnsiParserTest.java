package dev.zevmud.protocol.ansi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zevmud.protocol.Transcript;
import dev.zevmud.protocol.text.Attribute;
import dev.zevmud.protocol.text.Color;
import dev.zevmud.protocol.text.Link;
import dev.zevmud.protocol.text.Span;
import dev.zevmud.protocol.text.Style;
import dev.zevmud.protocol.text.StyledLine;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnsiParserTest {

    private static List<StyledLine> lines(List<byte[]> parts) {
        AnsiParser parser = new AnsiParser();
        List<StyledLine> lines = new ArrayList<>();
        parts.forEach(part -> parser.feed(part, 0, part.length, lines::add));
        lines.add(new StyledLine(parser.partial()));
        return lines;
    }

    /// `%1B` is ESC. The last line is the partial one.
    private static List<StyledLine> lines(String readable) {
        return Transcript.sameForEverySplit(Transcript.bytes(readable), AnsiParserTest::lines);
    }

    private static List<String> texts(String readable) {
        return lines(readable).stream().map(StyledLine::text).toList();
    }

    private static Style style(String sgr) {
        return lines("%1B[" + sgr + "mx").getFirst().spans().getFirst().style();
    }

    @Test
    void linesEndWithLineFeed() {
        assertThat(texts("one%0D%0Atwo%0A%0D%0Athree")).containsExactly("one", "two", "", "three");
    }

    @Test
    void utf8IsDecodedAcrossAnySplitAndBrokenBytesAreReplaced() {
        assertThat(texts("Žluťoučký 🐎%0A%C5x%FF%E2%82y%F0%9F%98%ED%A0%80."))
                .containsExactly("Žluťoučký 🐎", "\uFFFDx\uFFFD\uFFFDy\uFFFD\uFFFD\uFFFD\uFFFD.");
    }

    @Test
    void controlsOfALogActWithinTheLine() {
        assertThat(texts("abc%08%08X%0A")).first().isEqualTo("aXc");
        assertThat(texts("12345%0D99%0A")).first().isEqualTo("99345");
        assertThat(texts("a%09b%0A")).first().isEqualTo("a       b");
        assertThat(texts("12345%0D%1B[K6%0A")).first().isEqualTo("6");
        assertThat(texts("12345%1B[2Kx%0A")).first().isEqualTo("     x");
        assertThat(texts("a%07b%00c%7Fd%0A")).first().isEqualTo("abcd");
    }

    @Test
    void attributesAndColoursMakeSpans() {
        assertThat(lines("a%1B[1;31mb%1B[22mc%1B[0md").getFirst().spans())
                .containsExactly(
                        Span.plain("a"),
                        Span.of("b", Style.foreground(1).with(Attribute.BOLD)),
                        Span.of("c", Style.foreground(1)),
                        Span.plain("d"));
    }

    @ParameterizedTest
    @CsvSource({
        "1,BOLD",
        "2,DIM",
        "3,ITALIC",
        "4,UNDERLINE",
        "5,BLINK",
        "6,BLINK",
        "7,INVERSE",
        "8,HIDDEN",
        "9,STRIKE",
        "53,OVERLINE"
    })
    void anAttributeIsSet(String sgr, Attribute attribute) {
        assertThat(style(sgr)).isEqualTo(Style.DEFAULT.with(attribute));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1;22",
                "2;22",
                "3;23",
                "4;24",
                "4;4:0",
                "5;25",
                "7;27",
                "8;28",
                "9;29",
                "53;55",
                "31;39",
                "44;49",
                "1;3;31;0",
                "1;",
                "",
                "59",
                "38;5",
                "38;2;1;2",
                "38;5;256",
                "38:2:1:2",
                "38;7",
                "38",
                "1000000;26;75"
            })
    void aStyleIsDefaultAgain(String sgr) {
        assertThat(style(sgr)).isEqualTo(Style.DEFAULT);
    }

    @ParameterizedTest
    @CsvSource({"31,1", "37,7", "90,8", "97,15", "38;5;200,200", "38:5:200,200", "38;5;0,0"})
    void aPaletteColourIsSet(String sgr, int index) {
        assertThat(style(sgr).foreground()).isEqualTo(new Color.Palette(index));
    }

    @ParameterizedTest
    @CsvSource({"40,0", "107,15", "48;5;9,9", "48:5:9,9"})
    void aPaletteBackgroundIsSet(String sgr, int index) {
        assertThat(style(sgr).background()).isEqualTo(new Color.Palette(index));
    }

    @ParameterizedTest
    @ValueSource(strings = {"38;2;1;2;3", "38:2:1:2:3", "38:2::1:2:3", "0;38;2;1;2;3"})
    void aTrueColourIsSet(String sgr) {
        assertThat(style(sgr)).isEqualTo(Style.DEFAULT.withForeground(new Color.Rgb(0x010203)));
    }

    @Test
    void whatFollowsAColourCounts() {
        assertThat(style("38;2;1;2;3;48;5;4;1"))
                .isEqualTo(
                        new Style(
                                new Color.Rgb(0x010203),
                                new Color.Palette(4),
                                Attribute.BOLD.bit()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%1B[2J",
                "%1B[H",
                "%1B[10;20H",
                "%1B[?25l",
                "%1B[>c",
                "%1B[6n",
                "%1B[c",
                "%1B(B",
                "%1B)0",
                "%1B7",
                "%1B=",
                "%1B[1 q",
                "%1B[!p",
                "%1BPq#0%1B%5C",
                "%1B_apc%1B%5C",
                "%1B^pm%1B%5C",
                "%1BXsos%1B%5C",
                "%1B]0;title%07",
                "%1B]52;c;?%1B%5C",
                "%1B[12%18",
                "%1B]0;t%18",
                "%C2%9B",
                "%1B[1;2;3;4;5;6;7;8;9;10;11;12;13;14;15;16;17;18;19;20;21;22;"
                        + "23;24;25;26;27;28;29;30;31;32;33;31m",
                "%1B[3%3Cm"
            })
    void whatHasNoMeaningInALogLeavesNoTrace(String sequence) {
        assertThat(lines("a" + sequence + "b").getFirst().spans())
                .containsExactly(Span.plain("ab"));
    }

    @Test
    void controlsWithinASequenceAct() {
        assertThat(lines("a%1B[3%0A1mb"))
                .containsExactly(StyledLine.plain("a"), StyledLine.of("b", Style.foreground(1)));
    }

    @Test
    void aStringWithoutEndEndsWithItsLine() {
        assertThat(texts("a%1B]0;title%0D%0Ab%1BPdata%0Ac")).containsExactly("a", "b", "c");
        assertThat(texts("a%1B]0;title%0Db")).containsExactly("b");
    }

    @Test
    void linksAreOnlyWhatIsAllowedAndEndWithTheLine() {
        assertThat(lines("%1B]8;;send:get%20sword%07take%1B]8;;%1B%5C it").getFirst().spans())
                .containsExactly(
                        new Span("take", Style.DEFAULT, new Link.Send("get sword")),
                        Span.plain(" it"));
        assertThat(lines("%1B]8;id=1;https://a.example/%1B%5Cx%0Ay"))
                .containsExactly(
                        new StyledLine(
                                List.of(
                                        new Span(
                                                "x",
                                                Style.DEFAULT,
                                                new Link.Href("https://a.example/")))),
                        StyledLine.plain("y"));
        assertThat(lines("%1B]8;;prompt:say%20%07x").getFirst().spans())
                .containsExactly(new Span("x", Style.DEFAULT, new Link.Prompt("say ")));
        for (String bad :
                List.of("file:///etc/passwd", "javascript:alert(1)", "https:x", "x", "")) {
            assertThat(lines("%1B]8;;" + bad + "%07x").getFirst().spans())
                    .containsExactly(Span.plain("x"));
        }
    }

    @Test
    void aLineThatIsTooLongGoesOnInTheNextAndNothingIsLost() {
        String text = "x".repeat(LineBuffer.MAX_LENGTH) + "y";
        assertThat(lines(List.of(Transcript.bytes(text))).stream().map(StyledLine::text))
                .containsExactly("x".repeat(LineBuffer.MAX_LENGTH), "y");
        byte[] tabs = Transcript.bytes("%09".repeat(LineBuffer.MAX_LENGTH));
        assertThat(lines(List.of(tabs))).hasSize(8);
    }

    @Test
    void anOscThatIsTooLongIsIgnored() {
        String uri = "https://a.example/" + "x".repeat(EscapeMachine.MAX_OSC_LENGTH);
        assertThat(lines(List.of(Transcript.bytes("%1B]8;;" + uri + "%07x"))))
                .first()
                .isEqualTo(StyledLine.plain("x"));
    }
}
