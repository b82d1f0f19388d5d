package dev.zevmud.protocol.frame;

/// Why a session was not resumed.
public enum RefusedReason {
    EXPIRED,
    UNKNOWN,
    FULL
}
