package dev.zevmud.proxy.backend;

/// How a connection to the game ended.
public sealed interface GameEnd {

    /// It never began.
    record Unreachable(String reason) implements GameEnd {}

    /// The game closed it.
    record Closed() implements GameEnd {}

    /// It broke.
    record Lost(String reason) implements GameEnd {}
}
