package dev.zevmud.server.cluster;

import dev.zevmud.server.world.Arrival;
import dev.zevmud.server.world.CharacterId;
import dev.zevmud.server.world.CharacterState;
import dev.zevmud.server.world.Departure;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.pekko.actor.typed.javadsl.ActorContext;
import org.apache.pekko.actor.typed.javadsl.TimerScheduler;
import org.apache.pekko.cluster.sharding.typed.javadsl.ClusterSharding;
import org.jspecify.annotations.Nullable;

/// Who is on the way out to another zone, in two steps: first that zone is asked whether it is open
/// (nobody walks into one that is not), then the body is taken out and waits for the checkpoint
/// that makes it the other zone's. Only then does its session hear of it. Owned by the zone's
/// actor.
final class Doors {

    /// A zone that has to be opened first takes a moment.
    static final Duration PATIENCE = Duration.ofSeconds(5);

    /// Somebody before a door; `inputId` is the command that brought it there, 0 for none.
    record Knocking(Departure departure, long inputId) {}

    private final ActorContext<ZoneMessage> context;
    private final TimerScheduler<ZoneMessage> timers;
    private final ClusterSharding sharding;
    private final Map<CharacterId, Knocking> knocking = new HashMap<>();
    private final Map<CharacterId, SessionMessage.Departed> gone = new HashMap<>();

    Doors(ActorContext<ZoneMessage> context, TimerScheduler<ZoneMessage> timers) {
        this.context = context;
        this.timers = timers;
        this.sharding = ClusterSharding.get(context.getSystem());
    }

    /// A command that brought it to another door before is answered with this one.
    void knock(Departure departure, long inputId) {
        CharacterId id = departure.character();
        Knocking before = knocking.get(id);
        long answers = before == null ? inputId : Math.max(before.inputId(), inputId);
        knocking.put(id, new Knocking(departure, answers));
        timers.startSingleTimer(timer(id), new ZoneMessage.Knocked(id, false), PATIENCE);
        sharding.entityRefFor(GameCluster.ZONES, departure.area())
                .tell(new ZoneMessage.Knock(id, context.getSelf()));
    }

    /// Who the answer is for; null when that is over.
    @Nullable Knocking answered(CharacterId id) {
        timers.cancel(timer(id));
        return knocking.remove(id);
    }

    /// The body is out; `there` is its state in the other zone.
    void left(Departure departure, CharacterState there, String zone, String stay) {
        gone.put(
                departure.character(),
                new SessionMessage.Departed(
                        stay,
                        there.zone(),
                        new Arrival.Walks(zone, departure.room()),
                        there.lastInput(),
                        departure.character().isGuest() ? there : null));
    }

    /// The checkpoint with it is durable: what its session is to hear, null if it is not gone.
    SessionMessage.@Nullable Departed saved(CharacterId id) {
        return gone.remove(id);
    }

    private static String timer(CharacterId id) {
        return "knock " + id;
    }
}
