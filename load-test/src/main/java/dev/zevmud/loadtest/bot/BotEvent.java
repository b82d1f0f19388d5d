package dev.zevmud.loadtest.bot;

import dev.zevmud.protocol.frame.ByeReason;

/// Something that a bot did or met, at `at` of [System#nanoTime()].
public sealed interface BotEvent {

    long at();

    /// A socket is open.
    record Connected(long at, Address address) implements BotEvent {}

    /// In play by logging in; the game has executed every input up to `inputId`.
    record Opened(long at, String session, long inputId) implements BotEvent {}

    /// In play again. After a restart the world is as it was when the input `inputId` was saved.
    record Resumed(long at, long inputId, long gap, boolean restarted) implements BotEvent {}

    /// A line was sent, or will be as soon as there is a connection.
    record Typed(long at, long id, String line) implements BotEvent {}

    /// A line that the game has not confirmed was sent again.
    record Repeated(long at, long id) implements BotEvent {}

    /// An output; `seq` is 0 outside of a session.
    record Shown(long at, long seq, String text) implements BotEvent {}

    /// Every input up to `id` is saved.
    record Durable(long at, long id) implements BotEvent {}

    /// No connection any more, or none to be had.
    record Lost(long at, String why) implements BotEvent {}

    /// The game said goodbye.
    record Goodbye(long at, ByeReason reason, boolean reconnect) implements BotEvent {}

    /// The game broke its protocol.
    record Fault(long at, String what) implements BotEvent {}
}
