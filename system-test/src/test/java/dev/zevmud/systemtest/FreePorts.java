package dev.zevmud.systemtest;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/// Ports below the range from which the kernel serves outgoing connections (32768 and up on Linux),
/// so that none is taken between the look and the start.
public final class FreePorts {

    private static final int FIRST = 20_000;
    private static final int AFTER_LAST = 32_000;
    private static final int APART = 8;
    private static final AtomicInteger NEXT =
            new AtomicInteger(FIRST + (int) (ProcessHandle.current().pid() % 1_200) * APART);

    private FreePorts() {}

    /// The first of `count` free ports in a row.
    public static int inARow(int count) {
        while (true) {
            int first = NEXT.getAndAdd(count);
            if (first + count > AFTER_LAST) {
                throw new IllegalStateException("no free ports below " + AFTER_LAST);
            }
            if (IntStream.range(first, first + count).allMatch(FreePorts::isFree)) {
                return first;
            }
        }
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
