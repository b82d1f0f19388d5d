package dev.zevmud.desktop.play;

/// How the window stands with the game.
public enum LinkState {
    OFFLINE,
    CONNECTING,
    ONLINE,
    /// The connection was lost; the next try comes by itself.
    WAITING
}
