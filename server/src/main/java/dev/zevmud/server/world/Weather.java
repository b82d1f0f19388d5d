package dev.zevmud.server.world;

/// What the sky is like.
public enum Weather {
    CLEAR,
    CLOUDY,
    FOG,
    RAIN,
    STORM,
    SNOW
}
