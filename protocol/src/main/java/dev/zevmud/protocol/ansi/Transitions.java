package dev.zevmud.protocol.ansi;

import dev.zevmud.protocol.text.Style;
import org.jspecify.annotations.Nullable;

/// What became of a style by an SGR sequence, remembered: a game uses few of them, over and over.
/// So they cost no allocation, and equal styles are mostly one object. All threads share the table;
/// its entries are immutable, and a lost write only costs the next reader a little time.
final class Transitions {

    private static final int SIZE = 1024;
    private static final @Nullable Transition[] TABLE = new Transition[SIZE];

    private record Transition(Style from, long sequence, Style to) {}

    private Transitions() {}

    static Style apply(Style style, Parameters parameters) {
        long sequence = parameters.packed();
        if (sequence == Parameters.UNPACKABLE) {
            return Sgr.apply(style, parameters);
        }
        int slot = slot(style.hashCode() * 31L + sequence);
        Transition known = TABLE[slot];
        if (known != null && known.sequence == sequence && known.from.equals(style)) {
            return known.to;
        }
        Style to = Sgr.apply(style, parameters);
        TABLE[slot] = new Transition(style, sequence, to);
        return to;
    }

    private static int slot(long hash) {
        long mixed = hash * 0x9E37_79B9_7F4A_7C15L;
        return (int) (mixed >>> 32) & (SIZE - 1);
    }
}
