package dev.zevmud.server.cluster;

import dev.zevmud.server.session.SessionRecord.Whereabouts;
import dev.zevmud.server.world.Arrival;
import dev.zevmud.server.world.CharacterId;
import dev.zevmud.server.world.CharacterState;
import dev.zevmud.server.world.event.Shown;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.javadsl.ActorContext;
import org.apache.pekko.actor.typed.javadsl.TimerScheduler;
import org.apache.pekko.cluster.sharding.typed.javadsl.ClusterSharding;
import org.jspecify.annotations.Nullable;

/// A session's hold on its zone: enters it, again and again until the zone answers; notices when it
/// is gone, and asks for what it has missed. Commands go to the zone's own reference, without a
/// detour. Owned by the session's actor.
final class ZoneLink {

    private static final Duration FIRST_RETRY = Duration.ofMillis(500);

    /// A zone that moves is back after a few of them: only then does the link become patient.
    private static final int EAGER_RETRIES = 4;

    private static final Duration LAST_RETRY = Duration.ofSeconds(5);

    private final CharacterId id;
    private final ActorContext<SessionMessage> context;
    private final TimerScheduler<SessionMessage> timers;

    private String zoneId = "";
    private String stay = "";
    private final Hearing hearing = new Hearing();
    private Arrival arrival = new Arrival.Wakes();
    private @Nullable CharacterState guest;
    private @Nullable ActorRef<ZoneMessage> zone;
    private int attempts;

    ZoneLink(
            CharacterId id,
            ActorContext<SessionMessage> context,
            TimerScheduler<SessionMessage> timers) {
        this.id = id;
        this.context = context;
        this.timers = timers;
    }

    /// Begins a stay in a zone. `state` is a guest's.
    void enter(String targetZone, Arrival how, @Nullable CharacterState state) {
        zoneId = targetZone;
        arrival = how;
        guest = state;
        stay = Long.toString(ThreadLocalRandom.current().nextLong(), Character.MAX_RADIX);
        hearing.begin(0);
        begin();
    }

    /// Goes on with a stay that another node began.
    void resume(Whereabouts from) {
        zoneId = from.zone();
        arrival = new Arrival.Stays();
        guest = from.guest();
        stay = from.stay();
        hearing.begin(from.lastEvent());
        begin();
    }

    /// The zone's actor has ended; with its next one the stay goes on.
    void enterAgain() {
        arrival = new Arrival.Stays();
        begin();
    }

    private void begin() {
        letGo();
        attempts = 0;
        ask();
    }

    private void letGo() {
        if (zone != null) {
            context.unwatch(zone);
            zone = null;
        }
        hearing.forgetGap();
        timers.cancel("enter");
    }

    /// Asks to be let in, or for what was missed.
    void ask() {
        attempts++;
        ClusterSharding.get(context.getSystem())
                .entityRefFor(GameCluster.ZONES, zoneId)
                .tell(
                        new ZoneMessage.Enter(
                                id, context.getSelf(), stay, hearing.last(), arrival, guest));
        if (zone == null) {
            int patience = Math.clamp(attempts - EAGER_RETRIES, 0, 4);
            Duration delay = FIRST_RETRY.multipliedBy(1L << patience);
            timers.startSingleTimer(
                    "enter",
                    new SessionMessage.TryAgain(),
                    delay.compareTo(LAST_RETRY) > 0 ? LAST_RETRY : delay);
        }
    }

    /// False for an answer to an older question.
    boolean entered(SessionMessage.Entered entered) {
        if (!entered.stay().equals(stay)
                || !hearing.goesOn(entered.epoch(), entered.lastEvent(), entered.rolledBack())) {
            return false;
        }
        if (!entered.zone().equals(zone)) {
            letGo();
            zone = entered.zone();
            context.watchWith(entered.zone(), new SessionMessage.ZoneGone(stay));
        }
        timers.cancel("enter");
        attempts = 0;
        return true;
    }

    /// How many events were missed, and cannot be said again, since this was asked before.
    long takeLost() {
        return hearing.takeLost();
    }

    /// Whether this is the next event. When one is missing, the zone is asked for it.
    boolean accepts(SessionMessage.Perceived perceived) {
        return isCurrent(perceived.stay())
                && accepts(hearing.hear(perceived.epoch(), perceived.shown()));
    }

    /// As [#accepts(SessionMessage.Perceived)], for what the zone says again.
    boolean accepts(Shown shown) {
        return accepts(hearing.hear(shown));
    }

    private boolean accepts(Hearing.Verdict verdict) {
        if (verdict == Hearing.Verdict.GAP) {
            ask();
        }
        return verdict == Hearing.Verdict.NEXT;
    }

    /// Whether what it was missing has not come for long.
    boolean missesStill() {
        return hearing.missesStill();
    }

    /// Tells the zone what it need not keep any longer.
    void sayHeard() {
        if (zone != null && hearing.tell()) {
            zone.tell(new ZoneMessage.Heard(id, stay, hearing.last()));
        }
    }

    boolean isCurrent(String otherStay) {
        return stay.equals(otherStay);
    }

    boolean inside() {
        return zone != null;
    }

    /// Whether messages from the zone may get lost on the way.
    boolean remote() {
        return zone != null && zone.path().address().hasGlobalScope();
    }

    /// How often it has asked in vain.
    int attempts() {
        return attempts;
    }

    /// Lost while there is no zone: what must not be lost is said when there is one again.
    void tell(ZoneMessage message) {
        if (zone != null) {
            zone.tell(message);
        }
    }

    Whereabouts whereabouts() {
        return new Whereabouts(zoneId, stay, hearing.last(), guest);
    }

    /// The session is over.
    void end() {
        letGo();
        stay = "";
    }
}
