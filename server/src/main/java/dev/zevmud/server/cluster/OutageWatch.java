package dev.zevmud.server.cluster;

import dev.zevmud.server.session.staff.Order;
import dev.zevmud.server.world.StoreHealth;
import dev.zevmud.server.world.StoreHealth.State;
import java.time.Duration;
import java.util.List;

/// Tells the staff on this node when the world cannot be saved any more, when that has lasted too
/// long, and when it is over. Asked once a second, by one thread at a time: that it has lasted too
/// long is no event that anybody would report.
final class OutageWatch {

    static final Duration INTERVAL = Duration.ofSeconds(1);

    private final StoreHealth health;
    private final LocalActors<SessionMessage> sessions;
    private volatile State last = new State.Sound();

    OutageWatch(StoreHealth health, LocalActors<SessionMessage> sessions) {
        this.health = health;
        this.sessions = sessions;
    }

    void look() {
        State now = health.state();
        if (!now.getClass().equals(last.getClass())) {
            last = now;
            sessions.tellAll(new SessionMessage.Ordered(notice(now)));
        }
    }

    private static Order.StaffNotice notice(State state) {
        return switch (state) {
            case State.Sound() -> new Order.StaffNotice("outage.over", List.of());
            case State.Behind(var _, String why) ->
                    new Order.StaffNotice("outage.begins", List.of(why));
            case State.BeyondBound(var _, String why) ->
                    new Order.StaffNotice("outage.too-long", List.of(why));
        };
    }
}
