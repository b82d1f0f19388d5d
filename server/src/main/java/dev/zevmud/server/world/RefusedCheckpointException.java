package dev.zevmud.server.world;

import org.jspecify.annotations.Nullable;

/// A checkpoint of the zone's rightful owner contradicts what is stored: it writes what another
/// zone owns, or puts an item where none can be. Nothing of it was kept; to try it again unchanged
/// is of no use.
public final class RefusedCheckpointException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public RefusedCheckpointException(ZoneCheckpoint checkpoint, String why) {
        this(checkpoint, why, null);
    }

    public RefusedCheckpointException(
            ZoneCheckpoint checkpoint, String why, @Nullable Throwable cause) {
        super(
                "the checkpoint of zone %s, epoch %d, breaks an invariant, nothing of it was kept: %s"
                        .formatted(checkpoint.zone(), checkpoint.epoch(), why),
                cause);
    }
}
