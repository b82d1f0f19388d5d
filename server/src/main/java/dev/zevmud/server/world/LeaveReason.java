package dev.zevmud.server.world;

/// Why a character leaves a zone.
public enum LeaveReason {
    QUIT,
    LINK_LOST,
    IDLE,
    KICKED
}
