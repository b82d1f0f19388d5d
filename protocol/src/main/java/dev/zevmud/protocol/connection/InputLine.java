package dev.zevmud.protocol.connection;

import dev.zevmud.protocol.ansi.PlayerText;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;

/// Bytes to lines. A line ends with CR LF, CR NUL, LF or CR; NUL is dropped; backspace and DEL take
/// a character back, for clients that send each key. Too long a line is discarded to its end and
/// reported once.
final class InputLine {

    /// In bytes of UTF-8.
    static final int LIMIT = 4 * 1024;

    private static final int BACKSPACE = 0x08;
    private static final int DEL = 0x7F;

    private static final byte[] NOTHING = new byte[0];
    private static final int INITIAL_CAPACITY = 64;

    /// Let go of at each end: an idle connection keeps none.
    private byte[] bytes = NOTHING;

    private int size;
    private boolean discarding;
    private boolean afterCr;

    void feed(byte[] data, int offset, int length, Consumer<ClientEvent> sink) {
        for (int i = offset; i < offset + length; i++) {
            accept(data[i], sink);
        }
    }

    private void accept(byte b, Consumer<ClientEvent> sink) {
        boolean secondOfEnd = afterCr && b == '\n';
        afterCr = b == '\r';
        switch (b) {
            case 0 -> {}
            case '\r' -> end(sink);
            case '\n' -> {
                if (!secondOfEnd) {
                    end(sink);
                }
            }
            case BACKSPACE, DEL -> takeBack();
            default -> append(b, sink);
        }
    }

    private void append(byte b, Consumer<ClientEvent> sink) {
        if (discarding) {
            return;
        }
        if (size == LIMIT) {
            discarding = true;
            size = 0;
            bytes = NOTHING;
            sink.accept(new ClientEvent.Overflow("line", LIMIT));
            return;
        }
        if (size == bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.clamp(size * 2L, INITIAL_CAPACITY, LIMIT));
        }
        bytes[size++] = b;
    }

    private void takeBack() {
        while (size > 0 && (bytes[size - 1] & 0xC0) == 0x80) {
            size--;
        }
        size = Math.max(0, size - 1);
    }

    private void end(Consumer<ClientEvent> sink) {
        if (discarding) {
            discarding = false;
            return;
        }
        String text = new String(bytes, 0, size, StandardCharsets.UTF_8);
        size = 0;
        bytes = NOTHING;
        sink.accept(new ClientEvent.Line(PlayerText.clean(text)));
    }
}
