package dev.zevmud.server.world;

import java.time.Duration;
import java.time.Instant;

/// What is saved of a ware of a shop that is not full: how many there were at `since`, from when on
/// the next piece is under way.
public record Shelf(int count, Instant since) {

    /// The same shelf at a later time, with what has come meanwhile.
    Shelf at(Instant now, int max, Duration restock) {
        if (count >= max) {
            return new Shelf(max, now);
        }
        long come = Math.max(0, Duration.between(since, now).dividedBy(restock));
        return come >= max - count
                ? new Shelf(max, now)
                : new Shelf(count + (int) come, since.plus(restock.multipliedBy(come)));
    }
}
