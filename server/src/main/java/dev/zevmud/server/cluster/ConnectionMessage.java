package dev.zevmud.server.cluster;

import dev.zevmud.server.session.ToClient;

/// What a connection's actor hears.
sealed interface ConnectionMessage extends ClusterMessage {

    record Deliver(ToClient message) implements ConnectionMessage {}

    /// The socket is gone; stop.
    record Closed() implements ConnectionMessage {}
}
