package dev.zevmud.server.store;

import dev.zevmud.server.world.RefusedCheckpointException;
import dev.zevmud.server.world.StaleZoneException;
import dev.zevmud.server.world.ZoneCheckpoint;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Group commit. One thread writes whatever checkpoints are waiting in one transaction, all in the
/// same batches; if one of them is refused, again with a savepoint for each, so that a stale or
/// broken zone loses only its own write. While it commits, the next ones queue up and share the
/// following commit. When the database is out of reach it tries the same again until it is back or
/// the writer is closed.
final class CheckpointWriter implements AutoCloseable {

    /// Checkpoints that may wait; a zone has one under way at most, so this bounds zones per node.
    private static final int QUEUE_LIMIT = 4_096;

    private static final Duration FIRST_WAIT = Duration.ofMillis(100);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(3);

    private sealed interface Work {

        /// `name` is unique: by it a retry knows whether a commit without an answer took place.
        record Save(String name, ZoneCheckpoint checkpoint, CompletableFuture<@Nullable Void> done)
                implements Work {}

        record Stop() implements Work {}
    }

    private record Refused(Work.Save save, RuntimeException why) {}

    private final Database database;
    private final CheckpointSql sql;
    private final Outage outage;
    private final StoreMetrics metrics;
    private final BlockingQueue<Work> queue = new ArrayBlockingQueue<>(QUEUE_LIMIT);
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread;

    CheckpointWriter(Database database, StoredJson json, Outage outage, StoreMetrics metrics) {
        this.database = database;
        this.sql = new CheckpointSql(json);
        this.outage = outage;
        this.metrics = metrics;
        this.thread = Thread.ofPlatform().name("checkpoint-writer").start(this::run);
    }

    CompletionStage<@Nullable Void> save(ZoneCheckpoint checkpoint) {
        var done = new CompletableFuture<@Nullable Void>();
        var save = new Work.Save(UUID.randomUUID().toString(), checkpoint, done);
        if (closing.getCount() == 0 || !queue.offer(save)) {
            done.completeExceptionally(
                    new RejectedExecutionException(
                            "the checkpoint writer is stopped or "
                                    + QUEUE_LIMIT
                                    + " checkpoints behind"));
        }
        return done;
    }

    private void run() {
        var batch = new ArrayList<Work>();
        boolean stop = false;
        while (!stop) {
            batch.clear();
            try {
                batch.add(queue.take());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
            queue.drainTo(batch);
            stop = batch.stream().anyMatch(Work.Stop.class::isInstance);
            commit(
                    batch.stream()
                            .filter(Work.Save.class::isInstance)
                            .map(Work.Save.class::cast)
                            // Nodes that write the same zones lock their rows in the same order.
                            .sorted(Comparator.comparing(save -> save.checkpoint().zone()))
                            .toList());
        }
    }

    private void commit(List<Work.Save> saves) {
        Duration wait = FIRST_WAIT;
        while (!saves.isEmpty()) {
            try {
                long begun = System.nanoTime();
                List<Refused> refused =
                        database.jdbi().inTransaction(handle -> write(handle, saves));
                metrics.committed(System.nanoTime() - begun, saves.size());
                outage.over();
                answer(saves, refused);
                return;
            } catch (RuntimeException e) {
                if (!Faults.passing(e)) {
                    separate(saves, e);
                    return;
                }
                metrics.retried();
                outage.found(e);
                if (closes(wait)) {
                    saves.forEach(save -> save.done().completeExceptionally(e));
                    return;
                }
                wait = shorter(wait.multipliedBy(2), LONGEST_WAIT);
            }
        }
    }

    private List<Refused> write(Handle handle, List<Work.Save> saves) {
        return together(handle, saves) ? List.of() : oneByOne(handle, saves);
    }

    /// False, with nothing written, when one of them is refused.
    private boolean together(Handle handle, List<Work.Save> saves) {
        return saves.size() > 1 && attempt(handle, saves) == null;
    }

    private List<Refused> oneByOne(Handle handle, List<Work.Save> saves) {
        var refused = new ArrayList<Refused>();
        for (Work.Save save : saves) {
            RuntimeException why = attempt(handle, List.of(save));
            if (why != null) {
                refused.add(new Refused(save, why));
            }
        }
        return refused;
    }

    /// All of them, or none, and why.
    private @Nullable RuntimeException attempt(Handle handle, List<Work.Save> saves) {
        handle.savepoint("zones");
        try {
            sql.write(
                    handle,
                    saves.stream()
                            .map(save -> new CheckpointSql.Save(save.name(), save.checkpoint()))
                            .toList());
            handle.releaseSavepoint("zones");
            return null;
        } catch (RuntimeException e) {
            if (Faults.passing(e)) {
                throw e;
            }
            handle.rollbackToSavepoint("zones");
            return e;
        }
    }

    /// The database refused the commit itself, because of what is checked only then: in commits of
    /// their own, the sound ones succeed.
    private void separate(List<Work.Save> saves, RuntimeException why) {
        if (saves.size() == 1) {
            answer(saves, List.of(new Refused(saves.getFirst(), why)));
        } else {
            saves.forEach(save -> commit(List.of(save)));
        }
    }

    private void answer(List<Work.Save> saves, List<Refused> refused) {
        for (Refused one : refused) {
            metrics.refused();
            one.save().done().completeExceptionally(explained(one));
        }
        // Those that were refused are completed already.
        saves.forEach(save -> save.done().complete(null));
    }

    private static RuntimeException explained(Refused refused) {
        return switch (refused.why()) {
            case StaleZoneException stale -> stale;
            case RefusedCheckpointException known -> known;
            case RuntimeException other ->
                    new RefusedCheckpointException(
                            refused.save().checkpoint(), Faults.words(other), other);
        };
    }

    private boolean closes(Duration wait) {
        try {
            return closing.await(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    /// Writes what waits, if the database can be reached; what cannot be written fails.
    @Override
    public void close() {
        closing.countDown();
        try {
            queue.put(new Work.Stop());
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
