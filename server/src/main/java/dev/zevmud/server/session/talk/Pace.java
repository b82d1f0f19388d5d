package dev.zevmud.server.session.talk;

import java.time.Duration;
import java.time.Instant;

/// How often one player may speak to many or from afar: a bucket of [#BURST] that refills by one
/// each [#EACH]. Owned by the session.
public final class Pace {

    static final int BURST = 6;
    static final Duration EACH = Duration.ofSeconds(2);

    /// When the bucket will be full again.
    private Instant fullAt = Instant.MIN;

    /// Takes one out of the bucket; false when it is empty.
    public boolean speaks(Instant now) {
        Instant from = fullAt.isBefore(now) ? now : fullAt;
        if (from.isAfter(now.plus(EACH.multipliedBy(BURST - 1L)))) {
            return false;
        }
        fullAt = from.plus(EACH);
        return true;
    }
}
