package dev.zevmud.protocol.ansi;

import dev.zevmud.protocol.text.Link;
import dev.zevmud.protocol.text.Span;
import dev.zevmud.protocol.text.Style;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A line that only grows: its text, and the runs of it that look alike. Buffers come with the
/// first character.
final class LineRuns {

    /// What is kept for the next line: most are shorter.
    private static final int KEPT_CHARS = 128;

    private static final int FIRST_RUNS = 8;
    private static final char[] NO_TEXT = new char[0];
    private static final int[] NO_ENDS = new int[0];
    private static final Style[] NO_STYLES = new Style[0];
    private static final @Nullable Link[] NO_LINKS = new Link[0];

    private char[] text = NO_TEXT;
    private int size;
    private int codePoints;

    private int runs;
    private int[] ends = NO_ENDS;
    private Style[] styles = NO_STYLES;
    private @Nullable Link[] links = NO_LINKS;

    /// In code points.
    int length() {
        return codePoints;
    }

    void append(int codePoint, Style style, @Nullable Link link) {
        ensureText(2);
        size += Character.toChars(codePoint, text, size);
        codePoints++;
        extendRun(style, link);
    }

    void append(byte[] ascii, int offset, int length, Style style, @Nullable Link link) {
        ensureText(length);
        char[] to = text;
        int shift = size - offset;
        for (int i = offset; i < offset + length; i++) {
            to[shift + i] = (char) ascii[i];
        }
        size += length;
        codePoints += length;
        extendRun(style, link);
    }

    void clear() {
        size = 0;
        codePoints = 0;
        runs = 0;
    }

    /// Lets go all but what a next line of the usual length needs.
    void trim() {
        if (text.length > KEPT_CHARS) {
            text = NO_TEXT;
        }
        ends = NO_ENDS;
        styles = NO_STYLES;
        links = NO_LINKS;
    }

    List<Span> spans() {
        if (runs == 0) {
            return List.of();
        }
        if (runs == 1) {
            return List.of(span(0, 0));
        }
        Span[] spans = new Span[runs];
        int start = 0;
        for (int i = 0; i < runs; i++) {
            spans[i] = span(i, start);
            start = ends[i];
        }
        return List.of(spans);
    }

    /// Shows each code point and its look to `cells`.
    void forEach(LineCells cells) {
        int at = 0;
        int column = 0;
        for (int run = 0; run < runs; run++) {
            while (at < ends[run]) {
                int codePoint = Character.codePointAt(text, at, size);
                cells.put(column, codePoint, styles[run], links[run]);
                at += Character.charCount(codePoint);
                column++;
            }
        }
    }

    private Span span(int run, int start) {
        return new Span(new String(text, start, ends[run] - start), styles[run], links[run]);
    }

    private void extendRun(Style style, @Nullable Link link) {
        if (runs == 0 || !looksLikeLast(style, link)) {
            ensureRun();
            styles[runs] = style;
            links[runs] = link;
            runs++;
        }
        ends[runs - 1] = size;
    }

    private boolean looksLikeLast(Style style, @Nullable Link link) {
        return styles[runs - 1].equals(style) && Objects.equals(links[runs - 1], link);
    }

    private void ensureText(int more) {
        if (size + more > text.length) {
            text =
                    Arrays.copyOf(
                            text, Math.max(Math.max(KEPT_CHARS, text.length * 2), size + more));
        }
    }

    private void ensureRun() {
        if (runs == ends.length) {
            int larger = Math.max(FIRST_RUNS, runs * 2);
            ends = Arrays.copyOf(ends, larger);
            styles = Arrays.copyOf(styles, larger);
            links = Arrays.copyOf(links, larger);
        }
    }
}
