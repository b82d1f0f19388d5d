package dev.zevmud.proxy.guard;

import dev.zevmud.runtime.address.AddressQuota;
import java.util.concurrent.atomic.AtomicInteger;

/// How many connections there may be at a time, in all and from one address. Any thread.
public final class Places {
    /// What somebody gets who wants a place.
    public enum Answer {
        TAKEN,
        /// There is none left.
        FULL,
        /// Their address has as many as it may have.
        CROWDED
    }

    private final int max;
    private final AddressQuota quota;
    private final AtomicInteger taken = new AtomicInteger();

    public Places(int max, AddressQuota quota) {
        this.max = max;
        this.quota = quota;
    }

    /// Takes a place. Who got one gives it back once, with the same address.
    public Answer take(String address) {
        if (!quota.take(address)) {
            return Answer.CROWDED;
        }
        if (taken.getAndUpdate(n -> n < max ? n + 1 : n) < max) {
            return Answer.TAKEN;
        }
        quota.giveBack(address);
        return Answer.FULL;
    }

    public void giveBack(String address) {
        taken.decrementAndGet();
        quota.giveBack(address);
    }

    public int taken() {
        return taken.get();
    }
}
