package dev.zevmud.protocol.text;

/// What a click on a span does.
public sealed interface Link {

    /// Opens a page; only `http:` and `https:` ever get this far.
    record Href(String href) implements Link {}

    /// Sends a command at once.
    record Send(String command) implements Link {}

    /// Puts a command into the input line, for the player to finish.
    record Prompt(String command) implements Link {}
}
