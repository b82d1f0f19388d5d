package dev.zevmud.server.session.account;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The words that the operator allows in no new name. Immutable; any thread.
///
/// A list has one word a line: `word` may be no part of a name, `=word` no whole name; an empty
/// line and one that begins with `#` say nothing. Case, `_`, `-` and digits in place of letters
/// (`0` for `o`, `4` for `a` …) hide nothing.
public final class NameFilter {

    public static final NameFilter NONE = new NameFilter(Set.of(), Set.of());

    private final Set<String> parts;
    private final Set<String> wholes;

    private NameFilter(Set<String> parts, Set<String> wholes) {
        this.parts = Set.copyOf(parts);
        this.wholes = Set.copyOf(wholes);
    }

    public static NameFilter of(List<String> lines) {
        Set<String> parts = new HashSet<>();
        Set<String> wholes = new HashSet<>();
        for (String line : lines) {
            String entry = line.strip();
            boolean whole = entry.startsWith("=");
            String word = plain(entry);
            if (!word.isEmpty() && !entry.startsWith("#")) {
                (whole ? wholes : parts).add(word);
            }
        }
        return new NameFilter(parts, wholes);
    }

    public boolean refuses(String name) {
        String plain = plain(name);
        return wholes.contains(plain) || parts.stream().anyMatch(plain::contains);
    }

    private static String plain(String text) {
        var plain = new StringBuilder();
        text.toLowerCase(Locale.ROOT)
                .codePoints()
                .map(NameFilter::letter)
                .filter(Character::isLetterOrDigit)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private static int letter(int c) {
        return switch (c) {
            case '0' -> 'o';
            case '1' -> 'i';
            case '3' -> 'e';
            case '4' -> 'a';
            case '5' -> 's';
            case '7' -> 't';
            default -> c;
        };
    }
}
