package dev.zevmud.server.command;

/// What the first word of a line means.
public sealed interface Resolution {

    /// Nothing was typed.
    record Empty() implements Resolution {}

    /// A command that the zone executes.
    record ZoneCommand(String name, String rest) implements Resolution {}

    /// A command that the session executes: `who`, `tell`, `reply`, `help`, `quit`.
    record SessionCommand(String name, String rest) implements Resolution {}

    /// No command. `suggestion` is the nearest one, empty if none is near.
    record Unknown(String word, String suggestion) implements Resolution {}
}
