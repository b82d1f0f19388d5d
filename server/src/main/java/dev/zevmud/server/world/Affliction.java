package dev.zevmud.server.world;

/// What can be done to a mind or a body besides wounding it.
public enum Affliction {
    FEAR,
    CHARM,
    SLEEP,
    POISON
}
