package dev.zevmud.server.session.staff;

import dev.zevmud.server.session.Present;
import dev.zevmud.server.world.CharacterId;
import java.util.List;
import java.util.Optional;

/// How the staff reach those in play and the world's places, on every node. Calls never block; any
/// thread.
public interface StaffReach {

    /// Somebody in play by that name, without regard to case.
    Optional<Present> find(String name);

    /// Everybody in play, by name.
    List<Present> present();

    void order(CharacterId to, Order order);

    boolean roomExists(String area, String room);

    boolean areaExists(String area);

    /// Has the reset of an area that exists come at once.
    void reset(String area);

    /// Has every node end in good order so many seconds from now, and everybody told.
    void shutDown(int seconds, String reason);

    /// Whether the nodes are about to end.
    boolean shuttingDown();

    /// Has no node end.
    void keepRunning();
}
