package dev.zevmud.desktop.connection;

import dev.zevmud.protocol.connection.ServerEvent;

/// What happens on a connection, in order.
public sealed interface ConnectionEvent {

    /// The socket is connected.
    record Opened() implements ConnectionEvent {}

    /// The game speaks GMCP; what has to be said first may be said now.
    record GmcpReady() implements ConnectionEvent {}

    /// The game said something.
    record Received(ServerEvent event) implements ConnectionEvent {}

    /// The connection is over, or was never made; the last event. `reason` is a clause for people.
    record Closed(String reason) implements ConnectionEvent {}
}
