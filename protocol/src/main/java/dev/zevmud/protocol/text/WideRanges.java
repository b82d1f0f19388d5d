package dev.zevmud.protocol.text;

import java.util.Arrays;

/// The code points of two columns besides emoji: East Asian Width W and F of Unicode 15 (UAX 11),
/// joined over what is not assigned between them.
final class WideRanges {

    private static final int[] FIRST_AND_LAST = {
        0x1100, 0x115F, 0x2329, 0x232A, 0x2E80, 0x303E, 0x3041, 0x3247, 0x3250, 0x4DBF, 0x4E00,
        0xA4C6, 0xA960, 0xA97C, 0xAC00, 0xD7A3, 0xF900, 0xFAFF, 0xFE10, 0xFE19, 0xFE30, 0xFE6B,
        0xFF01, 0xFF60, 0xFFE0, 0xFFE6, 0x16FE0, 0x16FF1, 0x17000, 0x18CD5, 0x18D00, 0x18D08,
        0x1AFF0, 0x1B2FB, 0x1F200, 0x1F202, 0x1F210, 0x1F23B, 0x1F240, 0x1F248, 0x1F250, 0x1F251,
        0x20000, 0x2FFFD, 0x30000, 0x3FFFD
    };

    private WideRanges() {}

    static boolean contain(int codePoint) {
        if (codePoint < FIRST_AND_LAST[0]) {
            return false;
        }
        int at = Arrays.binarySearch(FIRST_AND_LAST, codePoint);
        // Between a first (even) and its last (odd), the place to insert is odd.
        return at >= 0 || (-at - 1) % 2 == 1;
    }
}
