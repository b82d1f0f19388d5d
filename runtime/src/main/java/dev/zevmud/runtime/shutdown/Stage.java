package dev.zevmud.runtime.shutdown;

/// The stages of an orderly end, in their order.
public enum Stage {
    /// Say that no new work is welcome.
    READINESS,
    /// Stop accepting, finish or hand over what is under way.
    DRAIN,
    /// Make everything durable.
    SAVE,
    /// Release connections, files and threads.
    CLOSE
}
