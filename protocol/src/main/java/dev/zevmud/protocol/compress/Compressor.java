package dev.zevmud.protocol.compress;

import com.jcraft.jzlib.Deflater;
import com.jcraft.jzlib.GZIPException;
import com.jcraft.jzlib.JZlib;
import java.util.Arrays;

/// One zlib stream (RFC 1950) that is written. Small: [#WINDOW_BITS] and [#MEMORY_LEVEL] cost some
/// percent of the ratio and save nine tenths of the memory.
final class Compressor {

    /// A window of 2 KiB: about one screen.
    static final int WINDOW_BITS = 11;

    static final int MEMORY_LEVEL = 2;

    private static final int LEVEL = 6;
    private static final byte[] NOTHING = new byte[0];

    private final Deflater deflater;

    Compressor() {
        try {
            deflater = new Deflater(LEVEL, WINDOW_BITS, MEMORY_LEVEL, JZlib.WrapperType.ZLIB);
        } catch (GZIPException e) {
            throw new IllegalStateException(
                    "a window of %d bits and memory level %d were allowed before"
                            .formatted(WINDOW_BITS, MEMORY_LEVEL),
                    e);
        }
    }

    /// The reader can inflate all of `bytes` from what this returns and what went before.
    byte[] flush(byte[] bytes) {
        return deflate(bytes, JZlib.Z_SYNC_FLUSH);
    }

    /// As [#flush], and the stream's end; to be called once, last.
    byte[] finish(byte[] bytes) {
        byte[] last = deflate(bytes, JZlib.Z_FINISH);
        deflater.end();
        return last;
    }

    private byte[] deflate(byte[] bytes, int flush) {
        byte[] out = new byte[bytes.length / 2 + 64];
        deflater.setInput(bytes);
        deflater.setOutput(out, 0, out.length);
        deflater.deflate(flush);
        // Room that is left over says that all is told.
        while (deflater.getAvailOut() == 0) {
            int told = out.length;
            out = Arrays.copyOf(out, told * 2);
            deflater.setOutput(out, told, told);
            deflater.deflate(flush);
        }
        byte[] told = Arrays.copyOf(out, deflater.getNextOutIndex());
        deflater.setInput(NOTHING);
        deflater.setOutput(NOTHING);
        return told;
    }
}
