package dev.zevmud.server.session;

import dev.zevmud.server.session.report.Place;
import dev.zevmud.server.world.event.GameEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where the character is, as the player was last shown it. Owned by the session.
final class Here {

    private Place place;

    /// `place` is null in a session that begins, or comes from an earlier release.
    Here(@Nullable Place place) {
        this.place = place == null ? Place.NOWHERE : place;
    }

    Place place() {
        return place;
    }

    void perceived(List<GameEvent> events) {
        for (GameEvent event : events) {
            if (event instanceof GameEvent.RoomShown shown) {
                place = new Place(shown.area(), shown.room());
            }
        }
    }
}
