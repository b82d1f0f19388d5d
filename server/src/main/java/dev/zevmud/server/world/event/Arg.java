package dev.zevmud.server.world.event;

/// What stands in a gap of a [GameEvent.Message].
public sealed interface Arg {

    /// The name of a thing, a creature or a room, from the content.
    record Name(String text) implements Arg {}

    /// A player's name or words: sanitised before it got here.
    record Words(String text) implements Arg {}

    record Count(long value) implements Arg {}

    static Arg name(String text) {
        return new Name(text);
    }

    static Arg words(String text) {
        return new Words(text);
    }

    static Arg count(long value) {
        return new Count(value);
    }
}
