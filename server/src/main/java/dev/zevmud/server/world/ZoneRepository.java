package dev.zevmud.server.world;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/// Where zones are kept between runs. `open` and `load` block; `save` does not.
public interface ZoneRepository {

    /// Starts a new epoch of the zone and reads what was saved of it. From here on, writes of
    /// earlier epochs fail.
    LoadedZone open(String zone);

    /// A character whose row names `zone`, with all it holds; empty if there is none such.
    Optional<LoadedCharacter> load(CharacterId character, String zone);

    /// Saves the checkpoint, whole or not at all. Completes when it is durable, however long the
    /// database is out of reach ([StoreHealth]); fails with [StaleZoneException] when the zone has
    /// been opened again elsewhere, with [RefusedCheckpointException] when it contradicts what is
    /// stored.
    CompletionStage<@Nullable Void> save(ZoneCheckpoint checkpoint);

    /// Whether what is handed to [#save] can be written. Quick; any thread.
    StoreHealth health();

    /// `state` is absent when the zone has never been saved; `items` are all that no character
    /// holds.
    record LoadedZone(long epoch, @Nullable ZoneState state, List<ItemState> items) {}

    record LoadedCharacter(CharacterState state, List<ItemState> items) {}
}
