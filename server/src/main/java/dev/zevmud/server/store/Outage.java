package dev.zevmud.server.store;

import dev.zevmud.server.world.StoreHealth;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Whether the database is out of reach, and since when. Logs when that changes, not each time it
/// is found so. Written by the checkpoint writer's thread, read by any.
final class Outage implements StoreHealth {

    private record Began(Instant at, String why) {}

    private static final Logger LOG = LoggerFactory.getLogger(Outage.class);

    private final Clock clock;
    private final Duration bound;
    private volatile @Nullable Began began;

    Outage(Clock clock, Duration bound) {
        this.clock = clock;
        this.bound = bound;
    }

    void found(Throwable fault) {
        if (began == null) {
            String why = Faults.words(fault);
            began = new Began(clock.instant(), why);
            LOG.error(
                    "the database is out of reach: play goes on in memory for at most {} s, saving is"
                            + " tried again and again: {}",
                    bound.toSeconds(),
                    why);
        }
    }

    void over() {
        Began was = began;
        if (was != null) {
            began = null;
            LOG.warn(
                    "the database is back after {} s; what was waiting is saved",
                    Duration.between(was.at(), clock.instant()).toSeconds());
        }
    }

    Duration lasted() {
        Began now = began;
        return now == null ? Duration.ZERO : Duration.between(now.at(), clock.instant());
    }

    @Override
    public State state() {
        Began now = began;
        if (now == null) {
            return new State.Sound();
        }
        return Duration.between(now.at(), clock.instant()).compareTo(bound) > 0
                ? new State.BeyondBound(now.at(), now.why())
                : new State.Behind(now.at(), now.why());
    }
}
