package dev.zevmud.server.cluster;

import dev.zevmud.protocol.frame.ByeReason;
import dev.zevmud.server.session.Attachment;
import dev.zevmud.server.session.Present;
import dev.zevmud.server.session.account.CharacterSummary;
import dev.zevmud.server.world.event.GameEvent;
import java.util.List;
import org.apache.pekko.actor.typed.ActorRef;
import org.jspecify.annotations.Nullable;

/// What a session's actor hears: from connections, from its zone, from other sessions, from itself.
sealed interface SessionMessage extends ClusterMessage {

    /// `guestName` is set for a guest.
    record Attach(
            Attachment attachment,
            ActorRef<ConnectionMessage> connection,
            @Nullable String guestName)
            implements SessionMessage {}

    record Detach(String attachmentId) implements SessionMessage {}

    record Input(String attachmentId, long id, String line) implements SessionMessage {}

    record Acknowledged(String attachmentId, long seq) implements SessionMessage {}

    record Tell(Present from, String words) implements SessionMessage {}

    /// The zone has the character now; talk to it directly.
    record Entered(ActorRef<ZoneMessage> zone, Present self, long lastInput)
            implements SessionMessage {}

    record EnterFailed(String why) implements SessionMessage {}

    record Perceived(List<GameEvent> events, long executed) implements SessionMessage {}

    record Durable(long inputId) implements SessionMessage {}

    /// The zone let the character go, and everything is saved.
    record Left() implements SessionMessage {}

    /// The character was looked up; null when there is none.
    record Found(@Nullable CharacterSummary character) implements SessionMessage {}

    record LookUpFailed(String why) implements SessionMessage {}

    /// Nobody came back within the linger time.
    record LingerOver() implements SessionMessage {}

    /// Leave play for this reason: the node is going down.
    record End(ByeReason reason) implements SessionMessage {}

    /// Sharding's word that the entity may stop.
    record Stop() implements SessionMessage {}
}
