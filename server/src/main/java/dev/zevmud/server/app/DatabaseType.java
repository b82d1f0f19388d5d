package dev.zevmud.server.app;

/// Where the world is kept.
public enum DatabaseType {
    EMBEDDED,
    POSTGRES
}
