package dev.zevmud.proxy.backend;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Writes to a socket without making anybody wait: a thread of its own does it. Keeps what is
/// handed in before the socket is open. Any thread.
public final class SocketWriter {

    /// Of what the other side has not taken yet, in bytes; with more the connection is given up.
    static final int MAX_UNSENT = 256 * 1024;

    private final ByteArrayOutputStream unsent = new ByteArrayOutputStream(0);
    private @Nullable Socket socket;
    private boolean writing;
    private boolean closed;

    /// The socket is open.
    public synchronized void connected(Socket opened) {
        socket = opened;
        flush();
    }

    /// False when there is too much: nothing more is written, and the socket closed.
    public synchronized boolean write(byte[] bytes) {
        if (unsent.size() + bytes.length > MAX_UNSENT) {
            close();
            return false;
        }
        unsent.writeBytes(bytes);
        flush();
        return true;
    }

    /// Waits until all that was handed in is written; false if it takes longer, or never will be.
    public synchronized boolean awaitWritten(Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        try {
            while ((writing || unsent.size() > 0) && !closed) {
                long left = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
                if (left <= 0) {
                    return false;
                }
                wait(left);
            }
            return !closed;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    public synchronized void close() {
        closed = true;
        notifyAll();

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
        if (!writing) {
            notifyAll();
        }
        return bytes;
    }
}
