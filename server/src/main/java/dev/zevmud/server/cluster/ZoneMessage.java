package dev.zevmud.server.cluster;

import dev.zevmud.server.world.Arrival;
import dev.zevmud.server.world.CharacterId;
import dev.zevmud.server.world.CharacterState;
import dev.zevmud.server.world.LeaveReason;
import dev.zevmud.server.world.ZoneCheckpoint;
import dev.zevmud.server.world.ZoneRepository.LoadedCharacter;
import dev.zevmud.server.world.ZoneRepository.LoadedZone;
import org.apache.pekko.actor.typed.ActorRef;
import org.jspecify.annotations.Nullable;

/// What a zone's actor hears: from sessions, from other zones, from the store, from its clock.
sealed interface ZoneMessage extends ClusterMessage {

    /// A session brings its character, or wants to hear what it has missed: both may be said again
    /// and again. `stay` names the character's stay in this zone, chosen by the session, whoever
    /// owns the zone; the events of a stay are numbered, `lastEvent` is the last that arrived.
    /// `guest` is the state of a character that no database knows.
    record Enter(
            CharacterId character,
            ActorRef<SessionMessage> session,
            String stay,
            long lastEvent,
            Arrival arrival,
            @Nullable CharacterState guest)
            implements ZoneMessage, Sheddable {}

    /// `trace` is that of the connection that it came by, for the log; null if there is none.
    record Command(CharacterId character, long inputId, String line, @Nullable String trace)
            implements ZoneMessage, Sheddable {}

    /// The session executed this input itself.
    record Executed(CharacterId character, long inputId) implements ZoneMessage {}

    record Look(CharacterId character) implements ZoneMessage, Sheddable {}

    /// May be said again until [SessionMessage.Left] answers.
    record Leave(CharacterId character, LeaveReason reason, ActorRef<SessionMessage> session)
            implements ZoneMessage, Sheddable {}

    /// One of the staff puts the character into this room, of this area or another.
    record Transfer(CharacterId character, String area, String room) implements ZoneMessage {}

    /// One of the staff has `who` come to where `character` is.
    record Fetch(CharacterId character, CharacterId who) implements ZoneMessage {}

    /// One of the staff has the area's reset come at once.
    record Reset() implements ZoneMessage {}

    /// Another zone asks, for a character, whether this one is open.
    record Knock(CharacterId character, ActorRef<ZoneMessage> zone)
            implements ZoneMessage, Sheddable {}

    /// The answer to a [Knock]; also what a zone tells itself when none came.
    record Knocked(CharacterId character, boolean open) implements ZoneMessage {}

    record Loaded(CharacterId character, @Nullable LoadedCharacter found) implements ZoneMessage {}

    record LoadFailed(CharacterId character, String why) implements ZoneMessage {}

    record Wake() implements ZoneMessage {}

    /// The session has heard everything of the stay up to this event.
    record Heard(CharacterId character, String stay, long number)
            implements ZoneMessage, Sheddable {}

    /// The session's node is gone, or the session has stopped there.
    record SessionGone(CharacterId character, ActorRef<SessionMessage> session)
            implements ZoneMessage {}

    /// No session has come back for the body.
    record Orphaned(CharacterId character) implements ZoneMessage {}

    /// Nobody has been here for some time.
    record Sleep() implements ZoneMessage {}

    /// What a zone goes on with while it stops.
    sealed interface Keeping extends ZoneMessage {}

    record Opened(LoadedZone zone) implements Keeping {}

    record OpenFailed(String why) implements Keeping {}

    record Save() implements Keeping {}

    record Saved() implements Keeping {}

    record SaveFailed(ZoneCheckpoint checkpoint, String why, boolean stale) implements Keeping {}

    /// Save what is dirty and stop: the zone falls asleep, or goes on on another node.
    record Stop() implements Keeping {}
}
