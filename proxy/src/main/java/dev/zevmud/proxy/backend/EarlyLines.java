package dev.zevmud.proxy.backend;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;

/// Lines that were typed before the game has shown what it is. A game that speaks of sessions must
/// know that its client numbers before anybody comes into play: a line that arrived before the
/// answers to its questions could begin a session that nobody can resume. Not thread-safe.
final class EarlyLines {

    /// In characters: more than a script sends to log in.
    private static final int MAX_WAITING = 16 * 1024;

    private final Queue<String> waiting = new ArrayDeque<>();
    private int room = MAX_WAITING;

    /// Keeps a line; false, and not kept, when lines may go on at once or there are too many.
    boolean add(String line) {
        if (line.length() >= room) {
            room = 0;
            return false;
        }
        room -= line.length() + 1;
        return waiting.add(line);
    }

    /// No line waits any more; returns those that have waited, in order.
    List<String> release() {
        room = 0;
        List<String> lines = List.copyOf(waiting);
        waiting.clear();
        return lines;
    }
}
