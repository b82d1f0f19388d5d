package dev.zevmud.server.cluster;

import java.time.Duration;
import java.time.Instant;

/// What an alarm was set for. A deadline that had passed before, in a zone's sleep or before its
/// node was there, is due at once and no lag. Owned by the zone's actor.
record Alarm(Instant due) {

    static Alarm set(Instant deadline, Instant now) {
        return new Alarm(deadline.isBefore(now) ? now : deadline);
    }

    Duration lateness(Instant now) {
        return now.isBefore(due) ? Duration.ZERO : Duration.between(due, now);
    }
}
