package dev.zevmud.protocol.ansi;

import dev.zevmud.protocol.text.Link;
import dev.zevmud.protocol.text.Span;
import dev.zevmud.protocol.text.Style;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The line that is being written, and a cursor within it. A line that only grows is kept as runs;
/// one that is written over, as cells.
final class LineBuffer {

    /// In code points; what is longer goes on in a new line.
    static final int MAX_LENGTH = 16 * 1024;

    private static final int TAB_WIDTH = 8;

    private final LineRuns runs = new LineRuns();
    private @Nullable LineCells cells;
    private int cursor;

    boolean isEmpty() {
        return length() == 0;
    }

    boolean isFull() {
        return cursor >= MAX_LENGTH;
    }

    void put(int codePoint, Style style, @Nullable Link link) {
        if (appends()) {
            runs.append(codePoint, style, link);
        } else {
            cells().put(cursor, codePoint, style, link);
        }
        cursor++;
    }

    /// Puts printable ASCII as far as it fits, and returns how many bytes did: at least one if the
    /// line is not full.
    int put(byte[] ascii, int offset, int length, Style style, @Nullable Link link) {
        int fitting = Math.min(length, MAX_LENGTH - cursor);
        if (appends()) {
            runs.append(ascii, offset, fitting, style, link);
            cursor += fitting;
        } else {
            for (int i = offset; i < offset + fitting; i++) {
                put(ascii[i], style, link);
            }
        }
        return fitting;
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
        if (isEmpty() || mode > 2) {
            return;
        }
        if (cursor == 0 && mode != 1) {
            clear();
            return;
        }
        switch (mode) {
            case 0 -> {
                if (cursor < length()) {
                    cells().cut(cursor);
                }
            }
            case 1 -> cells().blank(cursor + 1);
            default -> {
                cells().cut(cursor);
                cells().blank(cursor);
            }
        }
    }

    void clear() {
        runs.clear();
        cells = null;
        cursor = 0;
    }

    /// Lets go what an empty line does not need.
    void trim() {
        if (isEmpty()) {
            runs.trim();
        }
    }

    List<Span> spans() {
        return cells == null ? runs.spans() : cells.spans();
    }

    private int length() {
        return cells == null ? runs.length() : cells.length();
    }

    private boolean appends() {
        return cells == null && cursor == runs.length();
    }

    private LineCells cells() {
        if (cells == null) {
            cells = new LineCells(runs);
        }
        return cells;
    }
}
