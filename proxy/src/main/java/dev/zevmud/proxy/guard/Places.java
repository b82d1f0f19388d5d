package dev.zevmud.proxy.guard;

import java.util.concurrent.atomic.AtomicInteger;

/// How many connections there may be at a time. Any thread.
public final class Places {

    private final int max;
    private final AtomicInteger taken = new AtomicInteger();

    public Places(int max) {
        this.max = max;
    }

    /// Takes a place; false if there is none. Who got one gives it back once.
    public boolean take() {
        return taken.getAndUpdate(n -> n < max ? n + 1 : n) < max;
    }

    public void giveBack() {
        taken.decrementAndGet();
    }

    public int taken() {
        return taken.get();
    }
}
