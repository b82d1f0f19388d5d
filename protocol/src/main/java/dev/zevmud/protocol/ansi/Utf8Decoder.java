package dev.zevmud.protocol.ansi;

import java.util.function.IntConsumer;

/// UTF-8 to code points, a byte at a time. What is not UTF-8 becomes U+FFFD, one for each maximal
/// broken part (Unicode 3.9, "substitution of maximal subparts"), and nothing after it is lost.
final class Utf8Decoder {

    private static final int REPLACEMENT = 0xFFFD;

    private int codePoint;
    private int missing;
    private int lower = 0x80;
    private int upper = 0xBF;

    void feed(int b, IntConsumer out) {
        if (missing > 0) {
            if (b >= lower && b <= upper) {
                codePoint = codePoint << 6 | (b & 0x3F);
                lower = 0x80;
                upper = 0xBF;
                if (--missing == 0) {
                    out.accept(codePoint);
                }
                return;
            }
            interrupt(out);
        }
        start(b, out);
    }

    /// Ends an unfinished character, if there is one.
    void interrupt(IntConsumer out) {
        if (missing > 0) {
            reset();
            out.accept(REPLACEMENT);
        }
    }

    boolean pending() {
        return missing > 0;
    }

    void reset() {
        missing = 0;
        lower = 0x80;
        upper = 0xBF;
    }

    private void start(int b, IntConsumer out) {
        if (b < 0x80) {
            out.accept(b);
        } else if (b >= 0xC2 && b <= 0xDF) {
            expect(1, b & 0x1F);
        } else if (b >= 0xE0 && b <= 0xEF) {
            expect(2, b & 0x0F);
            lower = b == 0xE0 ? 0xA0 : 0x80;
            upper = b == 0xED ? 0x9F : 0xBF;
        } else if (b >= 0xF0 && b <= 0xF4) {
            expect(3, b & 0x07);
            lower = b == 0xF0 ? 0x90 : 0x80;
            upper = b == 0xF4 ? 0x8F : 0xBF;
        } else {
            out.accept(REPLACEMENT);
        }
    }

    private void expect(int bytes, int bits) {
        missing = bytes;
        codePoint = bits;
    }
}
