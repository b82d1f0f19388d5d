package dev.zevmud.server.world;

import org.jspecify.annotations.Nullable;

/// A way from a room to the room `to` of the area `area`; null is the room's own. A hidden one is
/// neither shown to nor usable by those who have not discovered it.
public record Exit(Direction direction, @Nullable String area, String to, boolean hidden) {

    /// A way within the area.
    public Exit(Direction direction, String to, boolean hidden) {
        this(direction, null, to, hidden);
    }

    /// Whether it leads to a room of the area it begins in.
    public boolean leadsTo(String room) {
        return area == null && to.equals(room);
    }
}
