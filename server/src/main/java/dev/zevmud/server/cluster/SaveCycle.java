package dev.zevmud.server.cluster;

import dev.zevmud.server.world.StaleZoneException;
import dev.zevmud.server.world.Zone;
import dev.zevmud.server.world.ZoneCheckpoint;
import dev.zevmud.server.world.ZoneRepository;
import java.time.Duration;
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

    private static final Duration RETRY = Duration.ofSeconds(1);

    private final Zone zone;
    private final ZoneRepository repository;
    private final ActorContext<ZoneMessage> context;
    private final TimerScheduler<ZoneMessage> timers;

    private @Nullable ZoneCheckpoint unsaved;
    private boolean underWay;
    private boolean scheduled;
    private boolean changedMeanwhile;

    SaveCycle(
            Zone zone,
            ZoneRepository repository,
            ActorContext<ZoneMessage> context,
            TimerScheduler<ZoneMessage> timers) {
        this.zone = zone;
        this.repository = repository;
        this.context = context;
        this.timers = timers;
    }

    /// Something may have changed: a checkpoint begins within [#INTERVAL], or when the one under
    /// way is done.
    void changed() {
        if (underWay) {
            changedMeanwhile = true;
        } else if (!scheduled) {
            schedule(INTERVAL);
        }
    }

    /// Begins a checkpoint now, unless one is under way or nothing has changed.
    void now() {
        timers.cancel("save");
        scheduled = false;
        if (underWay) {
            changedMeanwhile = true;
            return;
        }
        ZoneCheckpoint checkpoint = nextCheckpoint();
        if (checkpoint != null) {
            underWay = true;
            context.pipeToSelf(
                    repository.save(checkpoint),
                    (_, failure) ->
                            failure == null
                                    ? new ZoneMessage.Saved(checkpoint)
                                    : new ZoneMessage.SaveFailed(
                                            checkpoint, failure.toString(), isStale(failure)));
        }
    }

    /// The checkpoint under way is durable.
    void saved() {
        underWay = false;
        if (changedMeanwhile) {
            changedMeanwhile = false;
            schedule(INTERVAL);
        }
    }

    /// The checkpoint under way could not be saved.
    void failed(ZoneCheckpoint checkpoint, String why) {
        underWay = false;
        changedMeanwhile = false;
        unsaved = checkpoint;
        context.getLog()
                .error(
                        "zone {} could not be saved; play goes on, it is tried again in {} s: {}",
                        zone.id(),
                        RETRY.toSeconds(),
                        why);
        schedule(RETRY);
    }

    /// Whether everything is saved, as far as [#changed()] was told.
    boolean idle() {
        return !underWay && !scheduled && unsaved == null;
    }

    private @Nullable ZoneCheckpoint nextCheckpoint() {
        ZoneCheckpoint fresh = zone.takeCheckpoint();
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
