package dev.zevmud.protocol.ansi;

/// UTF-8 to code points, a byte at a time. What is not UTF-8 becomes U+FFFD, one for each maximal
/// broken part (Unicode 3.9, "substitution of maximal subparts"), and nothing after it is lost: a
/// byte that does not continue the unfinished character ends it, and is then fed again.
final class Utf8Decoder {

    /// Stands for a broken part.
    static final int REPLACEMENT = 0xFFFD;

    /// The character goes on.
    static final int UNFINISHED = -1;

    private int codePoint;
    private int missing;
    private int lower;
    private int upper;

    /// Whether a character has begun that has no end yet.
    boolean pending() {
        return missing > 0;
    }

    /// Whether `b` can be fed: if not, the unfinished character is broken before it.
    boolean takes(int b) {
        return missing == 0 || (b >= lower && b <= upper);
    }

    /// Takes a byte and returns a code point or [#UNFINISHED].
    int feed(int b) {
        if (missing == 0) {
            return start(b);
        }
        codePoint = codePoint << 6 | (b & 0x3F);
        lower = 0x80;
        upper = 0xBF;
        missing--;
        return missing == 0 ? codePoint : UNFINISHED;
    }

    /// Forgets the unfinished character.
    void reset() {
        missing = 0;
    }

    private int start(int b) {
        if (b < 0x80) {
            return b;
        }
        if (b >= 0xC2 && b <= 0xDF) {
            return expect(1, b & 0x1F, 0x80, 0xBF);
        }
        if (b >= 0xE0 && b <= 0xEF) {
            return expect(2, b & 0x0F, b == 0xE0 ? 0xA0 : 0x80, b == 0xED ? 0x9F : 0xBF);
        }
        if (b >= 0xF0 && b <= 0xF4) {
            return expect(3, b & 0x07, b == 0xF0 ? 0x90 : 0x80, b == 0xF4 ? 0x8F : 0xBF);
        }
        return REPLACEMENT;
    }

    private int expect(int bytes, int bits, int from, int to) {
        missing = bytes;
        codePoint = bits;
        lower = from;
        upper = to;
        return UNFINISHED;
    }
}
