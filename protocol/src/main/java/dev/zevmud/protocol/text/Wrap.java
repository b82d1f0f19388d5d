package dev.zevmud.protocol.text;

import java.util.ArrayList;
import java.util.List;

/// Breaks a line at spaces so that no part takes more columns than there are. Styles and links go
/// on across a break; the spaces at a break are left out; the parts behind the first are indented
/// as the first one is, or as the text behind its bullet. A word that is longer than a line is cut
/// between grapheme clusters.
public final class Wrap {

    private static final String BULLETS = "-*•";

    /// On fewer, every column is needed for the text.
    private static final int MIN_COLUMNS_TO_INDENT = 10;

    private record Part(int start, int end) {}

    private Wrap() {}

    /// The line itself, alone, if it fits; `width` below 1 is 1.
    public static List<StyledLine> wrap(StyledLine line, int width) {
        if (fitsForSure(line, width)) {
            return List.of(line);
        }
        String text = line.text();
        if (DisplayWidth.of(text) <= width) {
            return List.of(line);
        }
        int columns = Math.max(1, width);
        int most = columns < MIN_COLUMNS_TO_INDENT ? 0 : columns / 2;
        int first = leadingSpaces(text);
        int indent = Math.min(first + bullet(text, first), most);
        List<StyledLine> wrapped = new ArrayList<>();
        for (Part part : parts(text, first, columns, Math.min(first, most), indent)) {
            wrapped.add(slice(line, part, wrapped.isEmpty() ? Math.min(first, most) : indent));
        }
        return wrapped;
    }

    /// No character takes more than two columns: most lines need no closer look.
    private static boolean fitsForSure(StyledLine line, int width) {
        int most = 0;
        for (Span span : line.spans()) {
            most += span.text().length() * 2;
        }
        return most <= width;
    }

    private static int leadingSpaces(String text) {
        int at = 0;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return at;
    }

    /// The columns of a bullet and the space behind it.
    private static int bullet(String text, int at) {
        return at + 1 < text.length()
                        && BULLETS.indexOf(text.charAt(at)) >= 0
                        && text.charAt(at + 1) == ' '
                ? 2
                : 0;
    }

    private static List<Part> parts(
            String text, int from, int columns, int firstIndent, int indent) {
        List<Part> parts = new ArrayList<>();
        Graphemes graphemes = new Graphemes(text);
        graphemes.skipTo(from);
        int start = from;
        int used = firstIndent;
        // Where the line can be broken: behind the last word that fits, and where the next begins.
        int wordEnd = -1;
        int nextWord = -1;
        int usedAtNextWord = 0;
        boolean inWord = false;
        while (graphemes.next()) {
            if (graphemes.isSpace()) {
                if (inWord) {
                    wordEnd = graphemes.start();
                    inWord = false;
                }
                used++;
                continue;
            }
            if (!inWord) {
                inWord = true;
                nextWord = graphemes.start();
                usedAtNextWord = used;
            }
            int width = graphemes.width();
            if (used + width > columns && graphemes.start() > start) {
                if (wordEnd > start) {
                    parts.add(new Part(start, wordEnd));
                    start = nextWord;
                    used = indent + used - usedAtNextWord;
                } else {
                    parts.add(new Part(start, graphemes.start()));
                    start = graphemes.start();
                    used = indent;
                }
                wordEnd = -1;
                // The word alone may still be too long.
                if (used + width > columns && graphemes.start() > start) {
                    parts.add(new Part(start, graphemes.start()));
                    start = graphemes.start();
                    used = indent;
                }
            }
            used += width;
        }
        int end = inWord ? text.length() : Math.max(start, wordEnd);
        if (end > start || parts.isEmpty()) {
            parts.add(new Part(start, end));
        }
        return parts;
    }

    private static StyledLine slice(StyledLine line, Part part, int indent) {
        List<Span> spans = new ArrayList<>();
        if (indent > 0) {
            spans.add(Span.plain(" ".repeat(indent)));
        }
        int at = 0;
        for (Span span : line.spans()) {
            int from = Math.max(part.start() - at, 0);
            int to = Math.min(part.end() - at, span.text().length());
            if (from < to) {
                spans.add(new Span(span.text().substring(from, to), span.style(), span.link()));
            }
            at += span.text().length();
        }
        return new StyledLine(spans);
    }
}
