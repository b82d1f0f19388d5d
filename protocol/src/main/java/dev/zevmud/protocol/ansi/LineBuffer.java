package dev.zevmud.protocol.ansi;

import dev.zevmud.protocol.text.Link;
import dev.zevmud.protocol.text.Span;
import dev.zevmud.protocol.text.Style;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The line that is being written: a cell for each code point, and a cursor within it.
final class LineBuffer {

    /// In code points; what is longer goes on in a new line.
    static final int MAX_LENGTH = 16 * 1024;

    private static final int INITIAL_LENGTH = 128;
    private static final int TAB_WIDTH = 8;

    private int[] codePoints = new int[INITIAL_LENGTH];
    private Style[] styles = new Style[INITIAL_LENGTH];
    private @Nullable Link[] links = new Link[INITIAL_LENGTH];
    private int length;
    private int cursor;

    boolean isEmpty() {
        return length == 0;
    }

    boolean isFull() {
        return cursor >= MAX_LENGTH;
    }

    void put(int codePoint, Style style, @Nullable Link link) {
        ensure(cursor + 1);
        codePoints[cursor] = codePoint;
        styles[cursor] = style;
        links[cursor] = link;
        cursor++;
        length = Math.max(length, cursor);
    }

    void tab(Style style) {
        do {
            put(' ', style, null);
        } while (cursor % TAB_WIDTH != 0 && !isFull());
    }

    void backspace() {
        cursor = Math.max(0, cursor - 1);
    }

    void carriageReturn() {
        cursor = 0;
    }

    /// EL: 0 to the end, 1 from the start to the cursor, 2 all of it.
    void erase(int mode) {
        switch (mode) {
            case 0 -> length = Math.min(length, cursor);
            case 1 -> blank(Math.min(cursor + 1, length));
            case 2 -> {
                length = cursor;
                blank(length);
            }
            default -> {}
        }
    }

    void clear() {
        length = 0;
        cursor = 0;
    }

    List<Span> spans() {
        if (length == 0) {
            return List.of();
        }
        List<Span> spans = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= length; i++) {
            if (i == length || !alike(start, i)) {
                spans.add(
                        new Span(
                                new String(codePoints, start, i - start),
                                styles[start],
                                links[start]));
                start = i;
            }
        }
        return spans;
    }

    private boolean alike(int a, int b) {
        return styles[a].equals(styles[b]) && Objects.equals(links[a], links[b]);
    }

    private void blank(int to) {
        Arrays.fill(codePoints, 0, to, ' ');
        Arrays.fill(styles, 0, to, Style.DEFAULT);
        Arrays.fill(links, 0, to, null);
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
