package dev.zevmud.server.cluster;

import dev.zevmud.server.session.Attachment;
import dev.zevmud.server.session.ClientDescription;
import dev.zevmud.server.session.Matter;
import dev.zevmud.server.session.Present;
import dev.zevmud.server.session.SessionRecord;
import dev.zevmud.server.session.account.CharacterSummary;
import dev.zevmud.server.session.settings.Settings;
import dev.zevmud.server.session.staff.Order;
import dev.zevmud.server.session.staff.Outcome;
import dev.zevmud.server.session.staff.Standing;
import dev.zevmud.server.session.talk.ChannelLine;
import dev.zevmud.server.world.Arrival;
import dev.zevmud.server.world.CharacterState;
import dev.zevmud.server.world.event.Shown;
import java.util.List;
import org.apache.pekko.actor.typed.ActorRef;
import org.jspecify.annotations.Nullable;

/// What a session's actor hears: from connections, from its zone, from other sessions, from itself.
sealed interface SessionMessage extends ClusterMessage {

    /// A connection wants the session; may be said again until [ConnectionMessage.Attached]
    /// answers. `guestName` is set for a guest. `again` when it was attached before and has lost
    /// touch; then `greeted` says whether it has seen the session begin, and `from` the last output
    /// it has. `confirmed` when it answers [ConnectionMessage.StillThere].
    record Attach(
            Attachment attachment,
            ActorRef<ConnectionMessage> connection,
            @Nullable String guestName,
            boolean again,
            boolean greeted,
            long from,
            boolean confirmed)
            implements SessionMessage, Sheddable {}

    record Detach(String attachmentId) implements SessionMessage {}

    /// A line; `number` counts those of this connection from 1, `id` is the client's own count.
    record Input(String attachmentId, long number, long id, String line)
            implements SessionMessage, Sheddable {}

    record Acknowledged(String attachmentId, long seq) implements SessionMessage, Sheddable {}

    /// What a connection knows of its client.
    record Described(String attachmentId, ClientDescription client) implements SessionMessage {}

    /// The player of this connection has proved to be the owner, and wants it.
    record Confirmed(String attachmentId, Matter matter) implements SessionMessage {}

    /// The character that is out of play is deleted, or could not be.
    record Erased(boolean done) implements SessionMessage {}

    record Tell(Present from, String words) implements SessionMessage, Sheddable {}

    /// Somebody, on whatever node, says something on a channel.
    record Heard(ChannelLine line) implements SessionMessage, Sheddable {}

    /// One of the staff has caused this.
    record Ordered(Order order) implements SessionMessage {}

    /// What the staff's desk made of an input; null when it could not be asked.
    record StaffAnswered(long inputId, @Nullable Outcome outcome) implements SessionMessage {}

    /// What the store says of the account now.
    record StandingIs(Standing standing, Order.@Nullable Notice notice) implements SessionMessage {}

    /// The zone has the character now; talk to it directly. The events of the stay behind
    /// `lastEvent` that there were already are `missed`; the zone has executed everything up to
    /// `executed` and saved everything up to `durable`. Each owner of a zone has a higher `epoch`
    /// than the one before. `rolledBack` when the stay is new to this owner: the one before died,
    /// and the world is as it was saved last.
    record Entered(
            ActorRef<ZoneMessage> zone,
            long epoch,
            String stay,
            long lastEvent,
            List<Shown> missed,
            Present self,
            long executed,
            long durable,
            boolean rolledBack)
            implements SessionMessage {}

    /// `elsewhere` when the character's row names another zone; else try again.
    record EnterFailed(String stay, boolean elsewhere, String why) implements SessionMessage {}

    /// The next event of the stay, from the zone's owner of this epoch.
    record Perceived(String stay, long epoch, Shown shown) implements SessionMessage, Sheddable {}

    record Durable(long inputId) implements SessionMessage {}

    /// The character has gone through an exit, and that is saved: `zone` is its zone from here on.
    record Departed(
            String stay,
            String zone,
            Arrival arrival,
            long executed,
            @Nullable CharacterState guest)
            implements SessionMessage {}

    /// The zone let the character go, and everything is saved.
    record Left() implements SessionMessage {}

    /// What the store knows of this session, null and nothing when it begins anew; what the player
    /// has chosen; and what the player may do.
    record Known(
            @Nullable SessionRecord kept, List<String> tokens, Settings settings, Standing standing)
            implements SessionMessage {}

    /// The session is in the store; another node may take it.
    record Kept() implements SessionMessage {}

    /// The character was looked up; null when there is none.
    record Found(@Nullable CharacterSummary character) implements SessionMessage {}

    record LookUpFailed(String why) implements SessionMessage {}

    /// The zone's actor has ended, or is about to: it goes on elsewhere.
    record ZoneGone(String stay) implements SessionMessage {}

    /// It is time to ask the zone again.
    record TryAgain() implements SessionMessage {}

    /// A moment has passed: has anything got lost?
    record Tick() implements SessionMessage {}

    /// Nobody came back within the linger time.
    record LingerOver() implements SessionMessage {}

    /// Sharding's word that the entity may stop: it goes on on another node.
    record Stop() implements SessionMessage {}
}
