package dev.zevmud.loadtest.bot;

/// What came of a command.
public sealed interface Answer {

    /// Everything that was shown from the command on to the end of what it did, whatever caused it.
    String text();

    /// It was executed, and `text` holds what it showed.
    record Seen(String text) implements Answer {}

    /// It was executed and saved by a game that died before its output arrived: what came of it has
    /// to be looked for.
    record Unseen(String text) implements Answer {}
}
