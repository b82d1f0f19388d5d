package dev.zevmud.server.world;

/// An item's identity for life: `<zone>.<epoch>.<n>`, unique over all nodes without asking anyone,
/// because a zone's epoch is never given out twice.
public record ItemId(String value) {

    /// The area in which it was made, whose prototypes describe it.
    public String home() {
        int dot = value.indexOf('.');
        return dot < 0 ? value : value.substring(0, dot);
    }

    @Override
    public String toString() {
        return value;
    }
}
