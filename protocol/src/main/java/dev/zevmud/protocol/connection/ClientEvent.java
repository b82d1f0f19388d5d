package dev.zevmud.protocol.connection;

import dev.zevmud.protocol.gmcp.GmcpMessage;

/// What a client did, as [ServerConnection] tells it.
public sealed interface ClientEvent {

    /// A line of input, without its end and without control characters. It may be a password.
    record Line(String text) implements ClientEvent {}

    /// A GMCP message other than those of `Core`, which the connection deals with itself.
    record Gmcp(GmcpMessage message) implements ClientEvent {}

    record CapabilitiesChanged(ClientCapabilities capabilities) implements ClientEvent {}

    /// Something was longer than `limit` bytes and has been discarded.
    record Overflow(String what, int limit) implements ClientEvent {}

    /// Something could not be read and has been ignored; `what` does not repeat it.
    record Malformed(String what) implements ClientEvent {}

    /// Compressed input is damaged or grows past its budget: nothing more is read, the connection
    /// has to be closed. `what` may be told to the player.
    record Violation(String what) implements ClientEvent {}
}
