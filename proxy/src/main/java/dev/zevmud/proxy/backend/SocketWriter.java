package dev.zevmud.proxy.backend;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import org.jspecify.annotations.Nullable;

/// Writes to a socket without making anybody wait: a thread of its own does it. Keeps what is
/// handed in before the socket is open. Any thread.
final class SocketWriter {

    /// Of what the other side has not taken yet, in bytes; with more the connection is given up.
    static final int MAX_UNSENT = 256 * 1024;

    private final ByteArrayOutputStream unsent = new ByteArrayOutputStream(0);
    private @Nullable Socket socket;
    private boolean writing;

    /// The socket is open.
    synchronized void connected(Socket opened) {
        socket = opened;
        flush();
    }

    /// False when there is too much: nothing more is written, and the socket closed.
    synchronized boolean write(byte[] bytes) {
        if (unsent.size() + bytes.length > MAX_UNSENT) {
            close();
            return false;
        }
        unsent.writeBytes(bytes);
        flush();
        return true;
    }

    synchronized void close() {
        if (socket != null) {
            try {
                socket.close();
            } catch (IOException _) {
                // It is gone either way.
            }
        }
    }

    private void flush() {
        Socket target = socket;
        if (target != null && !writing && unsent.size() > 0) {
            writing = true;
            Thread.ofVirtual().name("game writer").start(() -> write(target));
        }
    }

    private void write(Socket target) {
        try {
            for (byte[] bytes = next(); bytes.length > 0; bytes = next()) {
                target.getOutputStream().write(bytes);
            }
        } catch (IOException _) {
            // The reading thread sees the same and tells it.
            close();
        }
    }

    private synchronized byte[] next() {
        byte[] bytes = unsent.toByteArray();
        unsent.reset();
        writing = bytes.length > 0;
        return bytes;
    }
}
