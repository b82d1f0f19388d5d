package dev.zevmud.server.cluster;

import dev.zevmud.server.world.CharacterId;
import dev.zevmud.server.world.Zone;
import java.time.Duration;
import java.time.Instant;
import org.apache.pekko.actor.typed.javadsl.TimerScheduler;
import org.jspecify.annotations.Nullable;

/// A zone's alarm clock: its next deadline, its sleep, and bodies whose session is gone. Owned by
/// the zone's actor.
final class ZoneClock {

    private static final String WAKE = "wake";
    private static final String SLEEP = "sleep";

    private final Zone zone;
    private final ZoneShared shared;
    private final TimerScheduler<ZoneMessage> timers;
    private @Nullable Instant wakeSet;
    private @Nullable Alarm alarm;

    ZoneClock(Zone zone, ZoneShared shared, TimerScheduler<ZoneMessage> timers) {
        this.zone = zone;
        this.shared = shared;
        this.timers = timers;
    }

    /// After every message: sets the clock to the zone's next deadline, or to its sleep.
    void settle(boolean empty) {
        Instant wake = zone.nextWake();
        if (wake == null) {
            timers.cancel(WAKE);
        } else if (!wake.equals(wakeSet)) {
            Instant now = shared.clock().instant();
            Alarm set = Alarm.set(wake, now);
            timers.startSingleTimer(WAKE, new ZoneMessage.Wake(), Duration.between(now, set.due()));
            alarm = set;
        }
        wakeSet = wake;
        if (empty && !timers.isTimerActive(SLEEP)) {
            timers.startSingleTimer(SLEEP, new ZoneMessage.Sleep(), shared.idle());
        }
    }

    /// The alarm went off.
    void woke() {
        wakeSet = null;
        if (alarm != null) {
            shared.metrics().woke(zone.id(), alarm.lateness(shared.clock().instant()));
        }
    }

    /// Somebody's session is here.
    void visited(CharacterId id) {
        timers.cancel(SLEEP);
        timers.cancel(orphan(id));
    }

    /// Somebody's session is gone.
    void orphaned(CharacterId id) {
        timers.startSingleTimer(orphan(id), new ZoneMessage.Orphaned(id), shared.linger());
    }

    private static String orphan(CharacterId id) {
        return "orphan " + id;
    }
}
