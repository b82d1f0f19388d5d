package dev.zevmud.loadtest.benchmark;

import java.util.Arrays;

/// A terminal's parser without its terminal, in the manner of xterm: a table says for each state
/// and byte what comes next. It decodes nothing and keeps nothing.
final class PlainScan {

    private static final int GROUND = 0;
    private static final int ESCAPE = 1;
    private static final int CSI = 2;
    private static final int OSC = 3;
    private static final byte[] NEXT = new byte[4 * 256];

    static {
        Arrays.fill(NEXT, CSI * 256, OSC * 256, (byte) CSI);
        Arrays.fill(NEXT, CSI * 256 + 0x40, CSI * 256 + 0x7F, (byte) GROUND);
        Arrays.fill(NEXT, OSC * 256, NEXT.length, (byte) OSC);
        NEXT[OSC * 256 + 0x07] = GROUND;
        NEXT[ESCAPE * 256 + '['] = CSI;
        NEXT[ESCAPE * 256 + ']'] = OSC;
        for (int state = GROUND; state <= OSC; state++) {
            NEXT[state * 256 + 0x1B] = ESCAPE;
        }
    }

    private int state = GROUND;

    /// How many of the bytes were seen as text.
    int feed(byte[] bytes) {
        int text = 0;
        int current = state;
        for (byte b : bytes) {
            current = NEXT[current * 256 + (b & 0xFF)];
            if (current == GROUND) {
                text++;
            }
        }
        state = current;
        return text;
    }
}
