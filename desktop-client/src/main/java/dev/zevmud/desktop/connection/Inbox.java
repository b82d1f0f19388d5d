package dev.zevmud.desktop.connection;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/// Events on their way from a reader to the screen's thread. Bounded: a reader that is ahead waits,
/// and with it, through TCP, the game.
final class Inbox {

    /// Events that may wait; each holds at most what one read of the socket brought.
    static final int CAPACITY = 256;

    /// Events handed over at a pulse, so that a game that talks much does not stop the keyboard.
    static final int MAX_BATCH = 16;

    private final BlockingQueue<ConnectionEvent> events = new ArrayBlockingQueue<>(CAPACITY);
    private final AtomicBoolean requested = new AtomicBoolean();
    private final Consumer<Runnable> nextPulse;
    private final Consumer<List<ConnectionEvent>> listener;

    Inbox(Consumer<Runnable> nextPulse, Consumer<List<ConnectionEvent>> listener) {
        this.nextPulse = nextPulse;
        this.listener = listener;
    }

    /// Hands an event over; waits while the inbox is full.
    void put(ConnectionEvent event) throws InterruptedException {
        events.put(event);
        request();
    }

    private void request() {
        if (requested.compareAndSet(false, true)) {
            nextPulse.accept(this::deliver);
        }
    }

    private void deliver() {
        requested.set(false);
        List<ConnectionEvent> batch = new ArrayList<>();
        events.drainTo(batch, MAX_BATCH);
        if (!batch.isEmpty()) {
            listener.accept(batch);
        }
        if (!events.isEmpty()) {
            request();
        }
    }
}
