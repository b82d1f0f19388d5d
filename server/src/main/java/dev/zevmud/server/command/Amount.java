package dev.zevmud.server.command;

import java.util.OptionalLong;
import java.util.regex.Pattern;

/// A number that a player typed, of pieces or of coins.
final class Amount {

    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,40}");

    /// So many digits fit into a long.
    private static final int DIGITS = 18;

    private Amount() {}

    /// Empty if the word is no number; one that is far too large stays far too large.
    static OptionalLong parse(String word) {
        if (!NUMBER.matcher(word).matches()) {
            return OptionalLong.empty();
        }
        boolean negative = word.startsWith("-");
        String digits = word.replaceFirst("^[+-]?0*", "");
        if (digits.length() > DIGITS) {
            return OptionalLong.of(negative ? Long.MIN_VALUE : Long.MAX_VALUE);
        }
        long size = digits.isEmpty() ? 0 : Long.parseLong(digits);
        return OptionalLong.of(negative ? -size : size);
    }
}
