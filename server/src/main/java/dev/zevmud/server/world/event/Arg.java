package dev.zevmud.server.world.event;

import dev.zevmud.server.world.CharacterClass;
import dev.zevmud.server.world.Direction;
import dev.zevmud.server.world.Slot;

/// What stands in a gap of a [GameEvent.Message].
public sealed interface Arg {

    /// The name of a thing, a creature or a room, or another text from the content: shown in the
    /// reader's language.
    record Name(String text) implements Arg {}

    /// A player's name or words: sanitised before it got here.
    record Words(String text) implements Arg {}

    /// A text from the content in which `{player}` stands for a player's name.
    record Line(String text, String player) implements Arg {}

    record Count(long value) implements Arg {}

    record Way(Direction direction) implements Arg {}

    record Wearing(Slot slot) implements Arg {}

    record Profession(CharacterClass characterClass) implements Arg {}

    static Arg name(String text) {
        return new Name(text);
    }

    static Arg words(String text) {
        return new Words(text);
    }

    static Arg line(String text, String player) {
        return new Line(text, player);
    }

    static Arg count(long value) {
        return new Count(value);
    }

    static Arg direction(Direction direction) {
        return new Way(direction);
    }

    static Arg slot(Slot slot) {
        return new Wearing(slot);
    }

    static Arg profession(CharacterClass characterClass) {
        return new Profession(characterClass);
    }
}
