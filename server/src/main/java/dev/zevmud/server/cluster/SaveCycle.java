package dev.zevmud.server.cluster;

import dev.zevmud.server.world.CharacterId;
import dev.zevmud.server.world.StaleZoneException;
import dev.zevmud.server.world.Unheard;
import dev.zevmud.server.world.Zone;
import dev.zevmud.server.world.ZoneCheckpoint;
import dev.zevmud.server.world.ZoneRepository;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletionException;
import org.apache.pekko.actor.typed.javadsl.ActorContext;
import org.apache.pekko.actor.typed.javadsl.TimerScheduler;
import org.jspecify.annotations.Nullable;

/// When a zone is saved: a moment after something changed, one checkpoint at a time. What could not
/// be saved is kept, joined with what changes meanwhile, and tried again. Owned by the zone's
/// actor.
final class SaveCycle {

    /// A change is durable two of these later at most: one until its checkpoint begins, one until
    /// the commit that it joins is done.
    static final Duration INTERVAL = Duration.ofMillis(200);

    /// What the database refuses now it will hardly take a second later: the next try waits twice
    /// as long each time.
    private static final Duration FIRST_RETRY = Duration.ofSeconds(1);

    private static final Duration LAST_RETRY = Duration.ofMinutes(1);

    private final Zone zone;
    private final ZoneRepository repository;
    private final EngineMetrics metrics;
    private final ActorContext<ZoneMessage> context;
    private final TimerScheduler<ZoneMessage> timers;

    private @Nullable ZoneCheckpoint unsaved;
    private Duration retry = FIRST_RETRY;
    private @Nullable ZoneCheckpoint underWay;
    private boolean scheduled;
    private boolean changedMeanwhile;
    private @Nullable List<Unheard> last;
    private boolean ended;

    /// Who waits for the checkpoint of which number, or a later one.
    private final Map<CharacterId, Long> waiting = new LinkedHashMap<>();

    private long begun;
    private long done;
    private final UnsavedSince unsavedSince = new UnsavedSince();

    SaveCycle(
            Zone zone,
            ZoneRepository repository,
            EngineMetrics metrics,
            ActorContext<ZoneMessage> context,
            TimerScheduler<ZoneMessage> timers) {
        this.zone = zone;
        this.repository = repository;
        this.metrics = metrics;
        this.context = context;
        this.timers = timers;
    }

    /// Something may have changed: a checkpoint begins within [#INTERVAL], or when the one under
    /// way is done.
    void changed() {
        unsavedSince.changed(System.nanoTime());
        if (underWay != null) {
            changedMeanwhile = true;
        } else if (!scheduled) {
            schedule(INTERVAL);
        }
    }

    /// Somebody's state of this moment must be durable before it is told of.
    void await(CharacterId id) {
        waiting.put(id, begun + 1);
    }

    boolean awaits(CharacterId id) {
        return waiting.containsKey(id);
    }

    boolean awaited() {
        return !waiting.isEmpty();
    }

    /// Takes those who waited for what is durable by now.
    List<CharacterId> durable() {
        List<CharacterId> ready =
                waiting.entrySet().stream()
                        .filter(entry -> idle() || entry.getValue() <= done)
                        .map(Map.Entry::getKey)
                        .toList();
        ready.forEach(waiting::remove);
        return ready;
    }

    /// Begins a checkpoint now, unless one is under way or nothing has changed.
    void now() {
        timers.cancel("save");
        scheduled = false;
        if (underWay != null) {
            changedMeanwhile = true;
            return;
        }
        ZoneCheckpoint checkpoint = nextCheckpoint();
        if (checkpoint != null) {
            underWay = checkpoint;
            begun++;
            unsavedSince.begun(System.nanoTime());
            context.pipeToSelf(
                    repository.save(checkpoint),
                    (_, failure) ->
                            failure == null
                                    ? new ZoneMessage.Saved()
                                    : new ZoneMessage.SaveFailed(
                                            checkpoint, failure.toString(), isStale(failure)));
        } else {
            unsavedSince.nothing();
        }
    }

    /// The checkpoint under way is durable; returns it.
    ZoneCheckpoint saved() {
        ZoneCheckpoint checkpoint = Objects.requireNonNull(underWay, "nothing was under way");
        underWay = null;
        retry = FIRST_RETRY;
        done = begun;
        metrics.saved(unsavedSince.saved(System.nanoTime()));
        if (changedMeanwhile) {
            changedMeanwhile = false;
            schedule(INTERVAL);
        }
        return checkpoint;
    }

    /// The checkpoint under way could not be saved.
    void failed(ZoneCheckpoint checkpoint, String why) {
        underWay = null;
        changedMeanwhile = false;
        unsaved = checkpoint;
        metrics.saveFailed();
        context.getLog()
                .error(
                        "zone {} could not be saved; play goes on, it is tried again in {} s: {}",
                        zone.id(),
                        retry.toSeconds(),
                        why);
        schedule(retry);
        Duration twice = retry.multipliedBy(2);
        retry = twice.compareTo(LAST_RETRY) < 0 ? twice : LAST_RETRY;
    }

    /// Whether everything is saved, as far as [#changed()] was told.
    boolean idle() {
        return underWay == null && !scheduled && unsaved == null;
    }

    /// The zone stops: its last checkpoint, with what sessions may not have heard.
    void end(List<Unheard> unheard) {
        last = unheard;
        now();
    }

    private @Nullable ZoneCheckpoint takeCheckpoint() {
        if (last == null) {
            return zone.takeCheckpoint();
        }
        if (ended) {
            return null;
        }
        ended = true;
        return zone.takeLastCheckpoint(last);
    }

    private @Nullable ZoneCheckpoint nextCheckpoint() {
        ZoneCheckpoint fresh = takeCheckpoint();
        ZoneCheckpoint older = unsaved;
        unsaved = null;
        if (older == null) {
            return fresh;
        }
        return fresh == null ? older : older.followedBy(fresh);
    }

    private void schedule(Duration delay) {
        scheduled = true;
        timers.startSingleTimer("save", new ZoneMessage.Save(), delay);
    }

    private static boolean isStale(Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        return cause instanceof StaleZoneException;
    }
}
