package dev.zevmud.server.cluster;

import dev.zevmud.server.session.ClientDescription;
import dev.zevmud.server.session.Matter;
import dev.zevmud.server.session.ToClient;
import org.apache.pekko.actor.typed.ActorRef;

/// What a connection's actor hears: from its session, on whatever node, and from its own socket.
sealed interface ConnectionMessage extends ClusterMessage {

    /// The session listens to this connection: `taken` lines of it have arrived, and what it sends
    /// comes behind the output `seq`.
    record Attached(ActorRef<SessionMessage> session, long taken, long seq)
            implements ConnectionMessage {}

    /// The session has another connection: does this one still want it? What asked may have waited
    /// on the way for longer than its socket lived.
    record StillThere() implements ConnectionMessage {}

    record Deliver(ToClient message, long taken) implements ConnectionMessage {}

    /// The player typed a line; `id` is 0 from clients that do not number.
    record Typed(long id, String line) implements ConnectionMessage {}

    /// What the socket's side knows of its client.
    record Described(ClientDescription client) implements ConnectionMessage {}

    record Confirmed(Matter matter) implements ConnectionMessage {}

    record Shown(long seq) implements ConnectionMessage {}

    /// The session's actor has ended, or is about to: it goes on elsewhere.
    record SessionGone() implements ConnectionMessage {}

    /// A moment has passed: has anything got lost?
    record Tick() implements ConnectionMessage {}

    /// The node goes down: come back, another one has the session.
    record Move(ToClient last) implements ConnectionMessage {}

    /// The socket is gone; stop.
    record Closed() implements ConnectionMessage {}
}
