package dev.zevmud.protocol.text;

import java.text.BreakIterator;
import java.util.Locale;

/// Text as its readers see it: one extended grapheme cluster (UAX 29) after the other. Of text that
/// is ASCII, each character is one, and nothing is allocated but this object.
final class Graphemes {

    private final String text;
    private final BreakIterator breaks;
    private final boolean ascii;
    private int start;
    private int end;

    Graphemes(String text) {
        this.text = text;
        this.ascii = DisplayWidth.isAscii(text);
        this.breaks = BreakIterator.getCharacterInstance(Locale.ROOT);
        if (!ascii) {
            breaks.setText(text);
        }
    }

    /// Goes on behind what is known to be whole clusters.
    void skipTo(int index) {
        end = index;
    }

    /// Goes on to the next one; false at the end.
    boolean next() {
        start = end;
        if (start >= text.length()) {
            return false;
        }
        end = ascii ? start + 1 : breaks.following(start);
        return true;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    /// In columns.
    int width() {
        return ascii ? 1 : DisplayWidth.ofCluster(text, start, end);
    }

    boolean isSpace() {
        return end == start + 1 && text.charAt(start) == ' ';
    }
}
