package dev.zevmud.server.cluster;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Since when a zone has had changes that are not durable; moments are of [System#nanoTime()].
/// Owned by the zone's actor.
final class UnsavedSince {

    private @Nullable Long waiting;
    private @Nullable Long underWay;

    /// Something may have changed.
    void changed(long now) {
        if (waiting == null) {
            waiting = now;
        }
    }

    /// Nothing had changed after all.
    void nothing() {
        waiting = null;
    }

    /// A checkpoint takes all changes with it, those of one that failed too.
    void begun(long now) {
        if (underWay == null) {
            underWay = waiting == null ? now : waiting;
        }
        waiting = null;
    }

    /// The checkpoint under way is durable; returns how old its oldest change is.
    Duration saved(long now) {
        Duration lag = Duration.ofNanos(underWay == null ? 0 : now - underWay);
        underWay = null;
        return lag;
    }
}
