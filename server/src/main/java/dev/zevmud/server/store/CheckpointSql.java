package dev.zevmud.server.store;

import dev.zevmud.server.world.CharacterState;
import dev.zevmud.server.world.ItemId;
import dev.zevmud.server.world.ItemState;
import dev.zevmud.server.world.RefusedCheckpointException;
import dev.zevmud.server.world.StaleZoneException;
import dev.zevmud.server.world.ZoneCheckpoint;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/// Writes one checkpoint within the caller's transaction. What throws has left a part of it behind:
/// the caller rolls back.
final class CheckpointSql {

    private final StoredJson json;

    CheckpointSql(StoredJson json) {
        this.json = json;
    }

    /// `save` names this save for ever: if it has been committed before, nothing happens.
    ///
    /// @throws StaleZoneException if the zone has been opened again
    /// @throws RefusedCheckpointException if a row is another zone's
    void write(Handle handle, ZoneCheckpoint checkpoint, String save) {
        if (!fence(handle, checkpoint, save)) {
            return;
        }
        writeCharacters(handle, checkpoint);
        writeItems(handle, checkpoint);
        deleteItems(handle, checkpoint);
        takeAlong(handle, checkpoint);
    }

    /// Whether the rest must be written, too.
    private boolean fence(Handle handle, ZoneCheckpoint checkpoint, String save) {
        int fenced =
                handle.createUpdate(
                                """
                                UPDATE zone SET state = :state, last_save = :save
                                WHERE id = :zone AND epoch = :epoch AND (last_save IS NULL OR last_save <> :save)
                                """)
                        .bind("state", json.write(checkpoint.state()))
                        .bind("save", save)
                        .bind("zone", checkpoint.zone())
                        .bind("epoch", checkpoint.epoch())
                        .execute();
        if (fenced == 1) {
            return true;
        }
        boolean committedBefore =
                handle.createQuery("SELECT 1 FROM zone WHERE id = :zone AND last_save = :save")
                        .bind("zone", checkpoint.zone())
                        .bind("save", save)
                        .mapTo(Integer.class)
                        .findOne()
                        .isPresent();
        if (!committedBefore) {
            throw new StaleZoneException(checkpoint.zone(), checkpoint.epoch());
        }
        return false;
    }

    private void writeCharacters(Handle handle, ZoneCheckpoint checkpoint) {
        List<CharacterState> characters = checkpoint.characters();
        if (characters.isEmpty()) {
            return;
        }
        PreparedBatch batch =
                handle.prepareBatch(
                        """
                        UPDATE character SET zone = :newZone, last_input = :lastInput, state = :state
                        WHERE id = :id AND zone = :zone
                        """);
        for (CharacterState character : characters) {
            batch.bind("newZone", character.zone())
                    .bind("lastInput", character.lastInput())
                    .bind("state", json.write(character))
                    .bind("id", character.id().value())
                    .bind("zone", checkpoint.zone())
                    .add();
        }
        int[] written = batch.execute();
        for (int i = 0; i < written.length; i++) {
            if (written[i] != 1) {
                throw notOwned(checkpoint, "character " + characters.get(i).id());
            }
        }
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
        List<ItemState> items = ItemOrder.outermostFirst(checkpoint.items());
        for (ItemState item : items) {
            ItemRow row = ItemRow.of(item.place());
            batch.bind("id", item.id().value())
                    .bind("newZone", item.zone())
                    .bind("holderKind", row.holderKind())
                    .bind("holderId", row.holderId())
                    .bind("state", json.write(item))
                    .bind("zone", checkpoint.zone())
                    .add();
        }
        int[] written = batch.execute();
        for (int i = 0; i < written.length; i++) {
            if (written[i] != 1) {
                throw notOwned(checkpoint, "item " + items.get(i).id());
            }
        }
    }

    /// Items that the area no longer knows are in nobody's memory; whoever holds them takes them
    /// along to another zone all the same.
    private static void takeAlong(Handle handle, ZoneCheckpoint checkpoint) {
        for (CharacterState character : checkpoint.characters()) {
            if (!character.zone().equals(checkpoint.zone())) {
                handle.createUpdate(
                                """
                                UPDATE item SET zone = :newZone WHERE zone = :zone AND id IN (
                                    WITH RECURSIVE held (id) AS (
                                        SELECT id FROM item WHERE character_id = :character
                                        UNION
                                        SELECT item.id FROM item JOIN held ON item.container_id = held.id
                                    )
                                    SELECT id FROM held)
                                """)
                        .bind("newZone", character.zone())
                        .bind("zone", checkpoint.zone())
                        .bind("character", character.id().value())
                        .execute();
            }
        }
    }

    private static void deleteItems(Handle handle, ZoneCheckpoint checkpoint) {
        if (checkpoint.destroyed().isEmpty()) {
            return;
        }
        List<ItemId> gone = List.copyOf(checkpoint.destroyed());
        PreparedBatch batch =
                handle.prepareBatch("DELETE FROM item WHERE id = :id AND zone = :zone");
        for (ItemId item : gone) {
            batch.bind("id", item.value()).bind("zone", checkpoint.zone()).add();
        }
        int[] deleted = batch.execute();
        for (int i = 0; i < deleted.length; i++) {
            // An item may have come and gone between two checkpoints.
            if (deleted[i] == 0 && exists(handle, gone.get(i))) {
                throw notOwned(checkpoint, "item " + gone.get(i));
            }
        }
    }

    private static boolean exists(Handle handle, ItemId item) {
        return handle.createQuery("SELECT 1 FROM item WHERE id = :id")
                .bind("id", item.value())
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    private static RefusedCheckpointException notOwned(ZoneCheckpoint checkpoint, String what) {
        return new RefusedCheckpointException(
                checkpoint, what + " is not stored as this zone's, so only its owner may write it");
    }
}
