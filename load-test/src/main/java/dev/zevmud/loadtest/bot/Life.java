package dev.zevmud.loadtest.bot;

/// A time in which a bot sees the world go on without a break. A new one begins when it logs in
/// again, or comes back to a game that has restarted: what was shown before and not saved has not
/// happened, so whoever keeps notes looks again. `began` is of [System#nanoTime()]; `saved` is the
/// last input that was executed before.
public record Life(int number, long began, long saved) {}
