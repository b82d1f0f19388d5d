package dev.zevmud.server.cluster;

import java.util.Set;
import org.apache.pekko.actor.typed.ActorRef;

/// What the countdowns of the nodes say to each other, and to themselves.
sealed interface CountdownMessage extends ClusterMessage {

    /// The staff's desk of this node has every node count, or stop counting.
    record Everywhere(CountdownMessage message) implements CountdownMessage {}

    /// So many seconds from now the game ends.
    record Begin(int seconds, String reason) implements CountdownMessage {}

    /// It goes on after all.
    record Cancel() implements CountdownMessage {}

    /// So many seconds are left of it.
    record Left(int seconds) implements CountdownMessage {}

    /// The countdowns of all nodes.
    record Nodes(Set<ActorRef<CountdownMessage>> all) implements CountdownMessage {
        public Nodes {
            all = Set.copyOf(all);
        }
    }
}
