package dev.zevmud.server.world;

/// A zone's write came too late: the zone has been opened again since. Its owner must stop; the
/// newer one is right.
public final class StaleZoneException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StaleZoneException(String zone, long epoch) {
        super(
                "zone %s was opened again after epoch %d: this owner must stop, nothing of its write was kept"
                        .formatted(zone, epoch));
    }
}
