package dev.zevmud.server.cluster;

import dev.zevmud.server.session.talk.ChannelLine;
import java.util.List;
import java.util.Set;
import org.apache.pekko.actor.typed.ActorRef;

/// What the hubs of the channels say to each other, and to themselves.
sealed interface HubMessage extends ClusterMessage {

    /// Somebody on this node speaks.
    record Speak(ChannelLine line) implements HubMessage {}

    /// Somebody on another node has spoken.
    record Spoken(ChannelLine line) implements HubMessage {}

    /// A hub that has just begun wants to know what was said before.
    record Recall(ActorRef<HubMessage> hub) implements HubMessage {}

    /// The answer to a [Recall], one for each channel: its lines, oldest first.
    record Remembered(List<ChannelLine> lines) implements HubMessage {
        public Remembered {
            lines = List.copyOf(lines);
        }
    }

    /// The hubs of all nodes.
    record Hubs(Set<ActorRef<HubMessage>> all) implements HubMessage {
        public Hubs {
            all = Set.copyOf(all);
        }
    }
}
