package dev.zevmud.server.world;

/// An item's identity for life: `<zone>.<epoch>.<n>`, unique over all nodes without asking anyone,
/// because a zone's epoch is never given out twice.
public record ItemId(String value) {

    @Override
    public String toString() {
        return value;
    }
}
