package dev.zevmud.protocol.ansi;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Finds where printable ASCII ends, eight bytes at a time.
final class Printable {

    private static final VarHandle LONGS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long HIGH_BITS = 0x8080_8080_8080_8080L;

    /// Added to a byte below 0x80, this sets its high bit unless it is a control.
    private static final long NO_CONTROL = 0x6060_6060_6060_6060L;

    /// Added to a byte below 0x80, this sets its high bit if it is DEL.
    private static final long DEL = 0x0101_0101_0101_0101L;

    private Printable() {}

    /// The first index at or after `from` whose byte is not in 0x20–0x7E, or `end`.
    static int end(byte[] bytes, int from, int end) {
        int at = from;
        for (; at <= end - Long.BYTES; at += Long.BYTES) {
            long word = (long) LONGS.get(bytes, at);
            // Bytes of 0x80 and more may carry into those behind them, but the first is exact.
            long other = (word | ~(word + NO_CONTROL) | (word + DEL)) & HIGH_BITS;
            if (other != 0) {
                return at + (Long.numberOfTrailingZeros(other) >>> 3);
            }
        }
        while (at < end && bytes[at] >= 0x20 && bytes[at] != 0x7F) {
            at++;
        }
        return at;
    }
}
