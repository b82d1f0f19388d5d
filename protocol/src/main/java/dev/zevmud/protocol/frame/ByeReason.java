package dev.zevmud.protocol.frame;

/// Why a connection ends.
public enum ByeReason {
    QUIT,
    TAKEN_OVER,
    IDLE,
    KICKED,
    SHUTDOWN
}
