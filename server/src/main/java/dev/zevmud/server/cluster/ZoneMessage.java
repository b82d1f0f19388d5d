package dev.zevmud.server.cluster;

import dev.zevmud.server.world.CharacterId;
import dev.zevmud.server.world.CharacterState;
import dev.zevmud.server.world.LeaveReason;
import dev.zevmud.server.world.ZoneCheckpoint;
import dev.zevmud.server.world.ZoneRepository.LoadedCharacter;
import dev.zevmud.server.world.ZoneRepository.LoadedZone;
import org.apache.pekko.actor.typed.ActorRef;
import org.jspecify.annotations.Nullable;

/// What a zone's actor hears: from sessions, from the store, from its clock.
sealed interface ZoneMessage extends ClusterMessage {

    /// `guest` is the state of a character that no database knows.
    record Enter(
            CharacterId character, @Nullable CharacterState guest, ActorRef<SessionMessage> session)
            implements ZoneMessage {}

    record Command(CharacterId character, long inputId, String line) implements ZoneMessage {}

    /// The session executed this input itself.
    record Executed(CharacterId character, long inputId) implements ZoneMessage {}

    record Look(CharacterId character) implements ZoneMessage {}

    record Leave(CharacterId character, LeaveReason reason) implements ZoneMessage {}

    record Opened(LoadedZone zone) implements ZoneMessage {}

    record OpenFailed(String why) implements ZoneMessage {}

    record Loaded(Enter enter, @Nullable LoadedCharacter character) implements ZoneMessage {}

    record LoadFailed(Enter enter, String why) implements ZoneMessage {}

    record Saved(ZoneCheckpoint checkpoint) implements ZoneMessage {}

    record SaveFailed(ZoneCheckpoint checkpoint, String why, boolean stale)
            implements ZoneMessage {}

    record Wake() implements ZoneMessage {}

    record Save() implements ZoneMessage {}

    /// Save what is dirty and stop: the node is going down.
    record Stop() implements ZoneMessage {}
}
