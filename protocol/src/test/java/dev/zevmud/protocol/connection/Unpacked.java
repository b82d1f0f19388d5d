package dev.zevmud.protocol.connection;

import java.io.ByteArrayOutputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// What a peer reads in an output: behind `IAC SB MCCP2 IAC SE` (or MCCP3) a zlib stream, and plain
/// bytes behind its end. By the JDK's inflater alone, not by what is tested.
final class Unpacked {

    private Unpacked() {}

    static byte[] of(byte[] output) {
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        int at = 0;
        while (at < output.length) {
            int start = streamStart(output, at);
            plain.write(output, at, start - at);
            at = start;
            if (start < output.length) {
                at += inflate(output, start, plain);
            }
        }
        return plain.toByteArray();
    }

    /// Where the next zlib stream begins.
    private static int streamStart(byte[] bytes, int from) {
        for (int i = from; i + 5 <= bytes.length; i++) {
            if (bytes[i] == (byte) 0xFF
                    && bytes[i + 1] == (byte) 0xFA
                    && (bytes[i + 2] == 86 || bytes[i + 2] == 87)
                    && bytes[i + 3] == (byte) 0xFF
                    && bytes[i + 4] == (byte) 0xF0) {
                return i + 5;
            }
        }
        return bytes.length;
    }

    private static int inflate(byte[] bytes, int from, ByteArrayOutputStream plain) {
        try (Inflater inflater = new Inflater()) {
            inflater.setInput(bytes, from, bytes.length - from);
            byte[] room = new byte[4096];
            for (int n = inflater.inflate(room); n > 0; n = inflater.inflate(room)) {
                plain.write(room, 0, n);
            }
            return (int) inflater.getBytesRead();
        } catch (DataFormatException e) {
            throw new AssertionError("not a zlib stream, from byte " + from, e);
        }
    }
}
