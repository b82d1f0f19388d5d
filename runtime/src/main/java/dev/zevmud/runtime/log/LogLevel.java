package dev.zevmud.runtime.log;

/// How much a service tells, from most to least.
public enum LogLevel {
    TRACE,
    DEBUG,
    INFO,
    WARN,
    ERROR
}
