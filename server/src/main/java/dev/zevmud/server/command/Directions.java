package dev.zevmud.server.command;

import dev.zevmud.server.world.Direction;
import java.util.Locale;
import java.util.Optional;

/// Directions as players type them.
final class Directions {

    private Directions() {}

    /// A direction's initials or the beginning of its word, two letters at least.
    static Optional<Direction> parse(String typed) {
        String word = typed.strip().toLowerCase(Locale.ROOT);
        for (Direction direction : Direction.values()) {
            if (direction.initials().equals(word)) {
                return Optional.of(direction);
            }
        }
        for (Direction direction : Direction.values()) {
            if (word.length() >= 2 && direction.word().startsWith(word)) {
                return Optional.of(direction);
            }
        }
        return Optional.empty();
    }
}
