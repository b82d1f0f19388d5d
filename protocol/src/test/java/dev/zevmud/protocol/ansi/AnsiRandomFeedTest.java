package dev.zevmud.protocol.ansi;

import static dev.zevmud.protocol.RandomFeeds.check;
import static dev.zevmud.protocol.RandomFeeds.same;

import dev.zevmud.protocol.RandomFeeds;
import dev.zevmud.protocol.RandomFeeds.Machine;
import dev.zevmud.protocol.Transcript;
import dev.zevmud.protocol.text.Style;
import dev.zevmud.protocol.text.StyledLine;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// Terminal text's machines and whatever comes in.
class AnsiRandomFeedTest {

    /// Ends whatever has begun, and the line with it.
    private static final byte[] END = Transcript.bytes("%18%1B[0m%0A");

    private static final byte[] PROBE =
            Transcript.bytes("a%1B[1;31mbž%1B[0m%1B]8;;send:x%07go%0A12345%08%08X%1B[K%0Arest%0A");

    private static List<StyledLine> whole(AnsiParser parser, byte[] bytes) {
        List<StyledLine> lines = new ArrayList<>();
        parser.feed(bytes, 0, bytes.length, lines::add);
        return lines;
    }

    private static List<StyledLine> inParts(
            AnsiParser parser, byte[] bytes, SplittableRandom random) {
        List<StyledLine> lines = new ArrayList<>();
        for (int at = 0; at < bytes.length; ) {
            int part = RandomFeeds.part(random, bytes.length - at);
            parser.feed(bytes, at, part, lines::add);
            at += part;
        }
        return lines;
    }

    private static void harmless(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            check(c >= 0x20 && (c < 0x7F || c > 0x9F), "a control in the text: " + (int) c);
        }
        check(text.codePointCount(0, text.length()) <= LineBuffer.MAX_LENGTH, "too long a line");
    }

    @Test
    void aParserFindsTheSameInAnySplitAndIsFreshAfterAnEnd() {
        AnsiParser one = new AnsiParser();
        AnsiParser other = new AnsiParser();
        List<StyledLine> expected = whole(new AnsiParser(), PROBE);
        RandomFeeds.run(
                Machine.ANSI_PARSER,
                (seed, random) -> {
                    byte[] input = RandomFeeds.input(random);
                    List<StyledLine> lines = whole(one, input);
                    same(inParts(other, input, random), lines, "in parts");
                    same(other.partial(), one.partial(), "partial in parts");
                    lines.forEach(line -> harmless(line.text()));
                    if (random.nextInt(4) == 0) {
                        whole(one, END);
                        whole(other, END);
                        check(!one.hasPartial(), "a line goes on behind its end");
                        same(whole(one, PROBE), expected, "the probe");
                        same(inParts(other, PROBE, random), expected, "the probe in parts");
                    }
                });
    }

    /// A line that grows is kept as runs; one that has begun as cells must end as the same spans.
    @Test
    void runsAndCellsAreTheSameLine() {
        RandomFeeds.run(
                Machine.LINE_BUFFER,
                (seed, random) -> {
                    LineBuffer runs = new LineBuffer();
                    LineBuffer cells = new LineBuffer();
                    cells.put('?', Style.DEFAULT, null);
                    cells.backspace();
                    cells.put('?', Style.DEFAULT, null);
                    cells.backspace();
                    cells.erase(0);
                    write(runs, new SplittableRandom(seed));
                    write(cells, new SplittableRandom(seed));
                    same(runs.spans(), cells.spans(), "runs");
                    same(runs.isEmpty(), cells.isEmpty(), "emptiness");
                    check(!runs.isFull(), "full");
                });
    }

    private static void write(LineBuffer line, SplittableRandom random) {
        byte[] ascii = "a cold wind".getBytes(StandardCharsets.US_ASCII);
        for (int i = random.nextInt(20); i >= 0; i--) {
            Style style = Style.foreground(random.nextInt(2));
            switch (random.nextInt(12)) {
                case 0 -> line.backspace();
                case 1 -> line.carriageReturn();
                case 2 -> line.erase(random.nextInt(4));
                case 3 -> line.tab(style);
                case 4, 5 -> line.put(0x1F40E, style, null);
                case 6, 7 -> line.put('ž', style, null);
                default -> line.put(ascii, 0, 1 + random.nextInt(ascii.length), style, null);
            }
        }
    }

    @Test
    void brokenUtf8IsReplacedAsTheJdkDoes() {
        RandomFeeds.run(
                Machine.UTF8_DECODER,
                (seed, random) -> {
                    byte[] bytes = RandomFeeds.input(random);
                    for (int i = 0; i < bytes.length; i++) {
                        if (random.nextInt(3) == 0) {
                            bytes[i] = (byte) (0x80 + random.nextInt(0x80));
                        }
                        // The JDK takes an encoded surrogate for one broken part; it is three.
                        if (bytes[i] == (byte) 0xED) {
                            bytes[i] = (byte) 0xEC;
                        }
                    }
                    same(decoded(bytes), new String(bytes, StandardCharsets.UTF_8), "decoded");
                });
    }

    private static String decoded(byte[] bytes) {
        Utf8Decoder utf8 = new Utf8Decoder();
        StringBuilder text = new StringBuilder();
        for (byte b : bytes) {
            if (!utf8.takes(b & 0xFF)) {
                utf8.reset();
                text.appendCodePoint(Utf8Decoder.REPLACEMENT);
            }
            int codePoint = utf8.feed(b & 0xFF);
            if (codePoint != Utf8Decoder.UNFINISHED) {
                text.appendCodePoint(codePoint);
            }
        }
        if (utf8.pending()) {
            text.appendCodePoint(Utf8Decoder.REPLACEMENT);
        }
        return text.toString();
    }
}
