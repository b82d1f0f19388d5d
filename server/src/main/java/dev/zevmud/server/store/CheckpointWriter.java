package dev.zevmud.server.store;

import dev.zevmud.server.world.CharacterState;
import dev.zevmud.server.world.ItemId;
import dev.zevmud.server.world.ItemState;
import dev.zevmud.server.world.StaleZoneException;
import dev.zevmud.server.world.ZoneCheckpoint;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/// Group commit. One thread writes whatever checkpoints are waiting in one transaction, a savepoint
/// for each, so that a stale zone loses only its own write. While it commits, the next ones queue
/// up and share the following commit.
final class CheckpointWriter implements AutoCloseable {

    /// Checkpoints that may wait; a zone has one under way at most, so this bounds zones per node.
    private static final int QUEUE_LIMIT = 4_096;

    private sealed interface Work {
        record Save(ZoneCheckpoint checkpoint, CompletableFuture<@Nullable Void> done)
                implements Work {}

        record Stop() implements Work {}
    }

    private final Database database;
    private final StoredJson json;
    private final BlockingQueue<Work> queue = new ArrayBlockingQueue<>(QUEUE_LIMIT);
    private final Thread thread;

    CheckpointWriter(Database database, StoredJson json) {
        this.database = database;
        this.json = json;
        this.thread = Thread.ofPlatform().name("checkpoint-writer").start(this::run);
    }

    CompletionStage<@Nullable Void> save(ZoneCheckpoint checkpoint) {
        var done = new CompletableFuture<@Nullable Void>();
        if (!thread.isAlive() || !queue.offer(new Work.Save(checkpoint, done))) {
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
                            .toList());
        }
    }

    private void commit(List<Work.Save> saves) {
        if (saves.isEmpty()) {
            return;
        }
        var stale = new ArrayList<Work.Save>();
        try {
            database.jdbi()
                    .useTransaction(handle -> {
                        stale.clear();
                        for (Work.Save save : saves) {
                            handle.savepoint("zone");
                            if (write(handle, save.checkpoint())) {
                                handle.releaseSavepoint("zone");
                            } else {
                                handle.rollbackToSavepoint("zone");
                                stale.add(save);
                            }
                        }
                    });
        } catch (RuntimeException e) {
            saves.forEach(save -> save.done().completeExceptionally(e));
            return;
        }
        for (Work.Save save : saves) {
            if (stale.contains(save)) {
                save.done()
                        .completeExceptionally(
                                new StaleZoneException(
                                        save.checkpoint().zone(), save.checkpoint().epoch()));
            } else {
                save.done().complete(null);
            }
        }
    }

    /// False when the zone's epoch is no longer the checkpoint's; then the caller rolls back.
    private boolean write(Handle handle, ZoneCheckpoint checkpoint) {
        int fenced =
                handle.createUpdate(
                                "UPDATE zone SET state = :state WHERE id = :zone AND epoch = :epoch")
                        .bind("state", json.write(checkpoint.state()))
                        .bind("zone", checkpoint.zone())
                        .bind("epoch", checkpoint.epoch())
                        .execute();
        if (fenced == 0) {
            return false;
        }
        writeCharacters(handle, checkpoint);
        writeItems(handle, checkpoint);
        deleteItems(handle, checkpoint);
        return true;
    }

    private void writeCharacters(Handle handle, ZoneCheckpoint checkpoint) {
        if (checkpoint.characters().isEmpty()) {
            return;
        }
        PreparedBatch batch =
                handle.prepareBatch(
                        """
                        UPDATE character SET zone = :newZone, last_input = :lastInput, state = :state
                        WHERE id = :id AND zone = :zone
                        """);
        for (CharacterState character : checkpoint.characters()) {
            batch.bind("newZone", character.zone())
                    .bind("lastInput", character.lastInput())
                    .bind("state", json.write(character))
                    .bind("id", character.id().value())
                    .bind("zone", checkpoint.zone())
                    .add();
        }
        batch.execute();
    }

    private void writeItems(Handle handle, ZoneCheckpoint checkpoint) {
        if (checkpoint.items().isEmpty()) {
            return;
        }
        PreparedBatch batch =
                handle.prepareBatch(
                        """
                        INSERT INTO item (id, zone, holder_kind, holder_id, state)
                        VALUES (:id, :newZone, :holderKind, :holderId, :state)
                        ON CONFLICT (id) DO UPDATE SET zone = excluded.zone, holder_kind = excluded.holder_kind,
                            holder_id = excluded.holder_id, state = excluded.state
                        WHERE item.zone = :zone
                        """);
        for (ItemState item : checkpoint.items()) {
            ItemRow row = ItemRow.of(item.place());
            batch.bind("id", item.id().value())
                    .bind("newZone", item.zone())
                    .bind("holderKind", row.holderKind())
                    .bind("holderId", row.holderId())
                    .bind("state", json.write(item))
                    .bind("zone", checkpoint.zone())
                    .add();
        }
        batch.execute();
    }

    private static void deleteItems(Handle handle, ZoneCheckpoint checkpoint) {
        if (checkpoint.destroyed().isEmpty()) {
            return;
        }
        PreparedBatch batch =
                handle.prepareBatch("DELETE FROM item WHERE id = :id AND zone = :zone");
        for (ItemId item : checkpoint.destroyed()) {
            batch.bind("id", item.value()).bind("zone", checkpoint.zone()).add();
        }
        batch.execute();
    }

    @Override
    public void close() {
        try {
            queue.put(new Work.Stop());
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
