package dev.zevmud.protocol.telnet;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Collects what is to be written to a telnet peer. IAC is doubled where it must be. Unbounded by
/// itself: whoever owns the socket takes the bytes after each step.
public final class TelnetEncoder {

    private static final int INITIAL_CAPACITY = 256;
    private static final byte[] NOTHING = new byte[0];

    private byte[] bytes = NOTHING;
    private int size;

    /// Text as UTF-8, in which 0xFF never occurs.
    public TelnetEncoder text(CharSequence text) {
        int length = text.length();
        ensure(length);
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                return raw(text.subSequence(i, length).toString().getBytes(StandardCharsets.UTF_8));
            }
            bytes[size++] = (byte) c;
        }
        return this;
    }

    public TelnetEncoder command(int code) {
        ensure(2);
        bytes[size++] = (byte) TelnetCode.IAC;
        bytes[size++] = (byte) code;
        return this;
    }

    /// `verb` is WILL, WONT, DO or DONT.
    public TelnetEncoder negotiation(int verb, int option) {
        command(verb);
        ensure(1);
        bytes[size++] = (byte) option;
        return this;
    }

    public TelnetEncoder subnegotiation(int option, byte[] payload) {
        negotiation(TelnetCode.SB, option);
        ensure(payload.length);
        for (byte b : payload) {
            ensure(2);
            bytes[size++] = b;
            if (b == (byte) TelnetCode.IAC) {
                bytes[size++] = b;
            }
        }
        return command(TelnetCode.SE);
    }

    public boolean isEmpty() {
        return size == 0;
    }

    /// Everything collected since the last call; empty if nothing.
    public byte[] take() {
        if (size == 0) {
            return NOTHING;
        }
        byte[] taken = size == bytes.length ? bytes : Arrays.copyOf(bytes, size);
        // The buffer is let go: an idle connection keeps none.
        bytes = NOTHING;
        size = 0;
        return taken;
    }

    private TelnetEncoder raw(byte[] more) {
        ensure(more.length);
        System.arraycopy(more, 0, bytes, size, more.length);
        size += more.length;
        return this;
    }

    private void ensure(int more) {
        if (size + more > bytes.length) {
            bytes =
                    Arrays.copyOf(
                            bytes,
                            Math.max(Math.max(INITIAL_CAPACITY, bytes.length * 2), size + more));
        }
    }
}
