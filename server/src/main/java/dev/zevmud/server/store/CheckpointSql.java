package dev.zevmud.server.store;

import dev.zevmud.server.world.CharacterState;
import dev.zevmud.server.world.ItemId;
import dev.zevmud.server.world.ItemState;
import dev.zevmud.server.world.RefusedCheckpointException;
import dev.zevmud.server.world.StaleZoneException;
import dev.zevmud.server.world.ZoneCheckpoint;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/// Writes checkpoints within the caller's transaction: one batch of each statement for all of them,
/// so that many zones cost hardly more round trips than one. What throws has left a part behind:
/// the caller rolls back.
final class CheckpointSql {

    /// A checkpoint to be written; `name` names this save for ever: if it has been committed
    /// before, nothing happens.
    record Save(String name, ZoneCheckpoint checkpoint) {}

    private record OwnItem(ZoneCheckpoint checkpoint, ItemState item) {}

    private record OwnCharacter(ZoneCheckpoint checkpoint, CharacterState character) {}

    private record Destroyed(ZoneCheckpoint checkpoint, ItemId item) {}

    private final StoredJson json;

    CheckpointSql(StoredJson json) {
        this.json = json;
    }

    /// @throws StaleZoneException if one of the zones has been opened again
    /// @throws RefusedCheckpointException if a row is another zone's
    void write(Handle handle, List<Save> saves) {
        List<ZoneCheckpoint> open = fence(handle, saves);
        writeCharacters(handle, open);
        writeItems(handle, open);
        deleteItems(handle, open);
        takeAlong(handle, open);
    }

    /// Those whose rest must be written, too.
    private List<ZoneCheckpoint> fence(Handle handle, List<Save> saves) {
        PreparedBatch batch =
                handle.prepareBatch(
                        """
                        UPDATE zone SET state = :state, last_save = :save
                        WHERE id = :zone AND epoch = :epoch AND (last_save IS NULL OR last_save <> :save)
                        """);
        for (Save save : saves) {
            batch.bind("state", json.write(save.checkpoint().state()))
                    .bind("save", save.name())
                    .bind("zone", save.checkpoint().zone())
                    .bind("epoch", save.checkpoint().epoch())
                    .add();
        }
        int[] fenced = batch.execute();
        List<ZoneCheckpoint> open = new ArrayList<>(saves.size());
        for (int i = 0; i < fenced.length; i++) {
            ZoneCheckpoint checkpoint = saves.get(i).checkpoint();
            if (fenced[i] == 1) {
                open.add(checkpoint);
            } else if (!committedBefore(handle, saves.get(i))) {
                throw new StaleZoneException(checkpoint.zone(), checkpoint.epoch());
            }
        }
        return open;
    }

    private static boolean committedBefore(Handle handle, Save save) {
        return handle.createQuery("SELECT 1 FROM zone WHERE id = :zone AND last_save = :save")
                .bind("zone", save.checkpoint().zone())
                .bind("save", save.name())
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    private void writeCharacters(Handle handle, List<ZoneCheckpoint> checkpoints) {
        List<OwnCharacter> all = new ArrayList<>();
        for (ZoneCheckpoint checkpoint : checkpoints) {
            checkpoint
                    .characters()
                    .forEach(character -> all.add(new OwnCharacter(checkpoint, character)));
        }
        if (all.isEmpty()) {
            return;
        }
        PreparedBatch batch =
                handle.prepareBatch(
                        """
                        UPDATE character SET zone = :newZone, last_input = :lastInput, state = :state
                        WHERE id = :id AND zone = :zone
                        """);
        for (OwnCharacter own : all) {
            CharacterState character = own.character();
            batch.bind("newZone", character.zone())
                    .bind("lastInput", character.lastInput())
                    .bind("state", json.write(character))
                    .bind("id", character.id().value())
                    .bind("zone", own.checkpoint().zone())
                    .add();
        }
        int[] written = batch.execute();
        for (int i = 0; i < written.length; i++) {
            if (written[i] != 1) {
                OwnCharacter own = all.get(i);
                throw notOwned(own.checkpoint(), "character " + own.character().id());
            }
        }
    }

    private void writeItems(Handle handle, List<ZoneCheckpoint> checkpoints) {
        List<OwnItem> all = new ArrayList<>();
        for (ZoneCheckpoint checkpoint : checkpoints) {
            ItemOrder.outermostFirst(checkpoint.items())
                    .forEach(item -> all.add(new OwnItem(checkpoint, item)));
        }
        if (all.isEmpty()) {
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
        for (OwnItem own : all) {
            ItemState item = own.item();
            ItemRow row = ItemRow.of(item.place());
            batch.bind("id", item.id().value())
                    .bind("newZone", item.zone())
                    .bind("holderKind", row.holderKind())
                    .bind("holderId", row.holderId())
                    .bind("state", json.write(item))
                    .bind("zone", own.checkpoint().zone())
                    .add();
        }
        int[] written = batch.execute();
        for (int i = 0; i < written.length; i++) {
            if (written[i] != 1) {
                OwnItem own = all.get(i);
                throw notOwned(own.checkpoint(), "item " + own.item().id());
            }
        }
    }

    private static void deleteItems(Handle handle, List<ZoneCheckpoint> checkpoints) {
        List<Destroyed> gone = new ArrayList<>();
        for (ZoneCheckpoint checkpoint : checkpoints) {
            checkpoint.destroyed().forEach(item -> gone.add(new Destroyed(checkpoint, item)));
        }
        if (gone.isEmpty()) {
            return;
        }
        PreparedBatch batch =
                handle.prepareBatch("DELETE FROM item WHERE id = :id AND zone = :zone");
        for (Destroyed one : gone) {
            batch.bind("id", one.item().value()).bind("zone", one.checkpoint().zone()).add();
        }
        int[] deleted = batch.execute();
        for (int i = 0; i < deleted.length; i++) {
            // An item may have come and gone between two checkpoints.
            if (deleted[i] == 0 && exists(handle, gone.get(i).item())) {
                throw notOwned(gone.get(i).checkpoint(), "item " + gone.get(i).item());
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

    /// Items that the area no longer knows are in nobody's memory; whoever holds them takes them
    /// along to another zone all the same.
    private static void takeAlong(Handle handle, List<ZoneCheckpoint> checkpoints) {
        for (ZoneCheckpoint checkpoint : checkpoints) {
            for (CharacterState character : checkpoint.characters()) {
                if (!character.zone().equals(checkpoint.zone())) {
                    takeAlong(handle, checkpoint.zone(), character);
                }
            }
        }
    }

    private static void takeAlong(Handle handle, String zone, CharacterState character) {
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
                .bind("zone", zone)
                .bind("character", character.id().value())
                .execute();
    }

    private static RefusedCheckpointException notOwned(ZoneCheckpoint checkpoint, String what) {
        return new RefusedCheckpointException(
                checkpoint, what + " is not stored as this zone's, so only its owner may write it");
    }
}
