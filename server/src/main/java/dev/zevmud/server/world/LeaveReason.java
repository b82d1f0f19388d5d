package dev.zevmud.server.world;

/// Why a character leaves a zone.
public enum LeaveReason {
    QUIT,
    LINK_LOST,
    IDLE,
    KICKED,
    /// For good: what the character holds stays where it stood.
    DELETED
}
