package dev.zevmud.systemtest;

import java.util.concurrent.locks.LockSupport;

/// Somebody at a client: types lines and reads the screen.
interface Player extends AutoCloseable {

    void type(String line);

    /// Everything that the screen has shown so far, without colours.
    String screen();

    /// What stands at the input line and is not part of the screen's text, in clients that keep the
    /// two apart.
    default String prompt() {
        return "";
    }

    @Override
    void close();

    /// Waits until the screen shows `text` behind position `from`, and returns the position after
    /// it.
    default int await(String text, int from) {
        long deadline = System.nanoTime() + 20_000_000_000L;
        while (true) {
            String now = screen();
            int at = now.indexOf(text, Math.min(from, now.length()));
            if (at >= 0) {
                return at + text.length();
            }
            if (prompt().contains(text)) {
                return now.length();
            }
            if (System.nanoTime() > deadline) {
                throw new AssertionError(
                        "the screen never showed \"%s\"; since then it showed:%n%s"
                                .formatted(text, now.substring(Math.min(from, now.length()))));
            }
            pause();
        }
    }

    /// Lets some milliseconds pass between two looks at the screen.
    default void pause() {
        LockSupport.parkNanos(20_000_000L);
    }
}
