package dev.zevmud.protocol.ansi;

import dev.zevmud.protocol.text.Link;
import dev.zevmud.protocol.text.Span;
import dev.zevmud.protocol.text.Style;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A line that is written over: a cell for each code point.
final class LineCells {

    private int[] codePoints;
    private Style[] styles;
    private @Nullable Link[] links;
    private int length;

    LineCells(LineRuns runs) {
        int capacity = Math.max(1, runs.length());
        codePoints = new int[capacity];
        styles = new Style[capacity];
        links = new Link[capacity];
        runs.forEach(this);
    }

    int length() {
        return length;
    }

    /// Replaces a cell, or adds one at the end.
    void put(int column, int codePoint, Style style, @Nullable Link link) {
        ensure(column + 1);
        codePoints[column] = codePoint;
        styles[column] = style;
        links[column] = link;
        length = Math.max(length, column + 1);
    }

    /// Forgets the cells from `newLength` on.
    void cut(int newLength) {
        length = Math.min(length, newLength);
    }

    /// Empties the cells before `to`.
    void blank(int to) {
        int end = Math.min(to, length);
        Arrays.fill(codePoints, 0, end, ' ');
        Arrays.fill(styles, 0, end, Style.DEFAULT);
        Arrays.fill(links, 0, end, null);
    }

    List<Span> spans() {
        List<Span> spans = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= length; i++) {
            if (i == length || !alike(start, i)) {
                String text = new String(codePoints, start, i - start);
                spans.add(new Span(text, styles[start], links[start]));
                start = i;
            }
        }
        return List.copyOf(spans);
    }

    private boolean alike(int a, int b) {
        return styles[a].equals(styles[b]) && Objects.equals(links[a], links[b]);
    }

    private void ensure(int capacity) {
        if (capacity > codePoints.length) {
            int larger = codePoints.length * 2;
            codePoints = Arrays.copyOf(codePoints, larger);
            styles = Arrays.copyOf(styles, larger);
            links = Arrays.copyOf(links, larger);
        }
    }
}
