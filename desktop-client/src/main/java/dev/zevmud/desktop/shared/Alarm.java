package dev.zevmud.desktop.shared;

import java.time.Duration;

/// Runs something later on the owner's thread. Tests hand in one that they turn by hand.
public interface Alarm {

    /// Runs `task` once after `delay`, unless it is cancelled first.
    Ringing after(Duration delay, Runnable task);

    /// Something that is due later.
    interface Ringing {
        void cancel();
    }
}
