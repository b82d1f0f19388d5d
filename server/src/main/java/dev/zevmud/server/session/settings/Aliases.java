package dev.zevmud.server.session.settings;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The words that a player has made, each with the commands that it stands for, separated by `;`.
/// Immutable.
///
/// In the commands, `$1` to `$9` are the words behind the alias and `$*` all of them. Where there
/// is none of these, what stands behind the alias goes on behind the last command. What a word
/// stands for is not looked up again: an alias never calls another, nor itself.
public record Aliases(Map<String, String> named) {

    public static final Aliases NONE = new Aliases(Map.of());

    static final int MAX_ALIASES = 50;
    static final int MAX_NAME = 20;
    static final int MAX_TEXT = 300;
    static final int MAX_COMMANDS = 10;

    /// Of all commands together, filled in.
    static final int MAX_EXPANSION = 1_000;

    public Aliases {
        named = Collections.unmodifiableMap(new TreeMap<>(named));
    }

    Aliases with(String name, String text) {
        var more = new TreeMap<>(named);
        more.put(name, text);
        return new Aliases(more);
    }

    Aliases without(String name) {
        var less = new TreeMap<>(named);
        less.remove(name);
        return new Aliases(less);
    }

    static List<String> commands(String text) {
        List<String> commands = new ArrayList<>();
        for (String command : text.split(";", -1)) {
            if (!command.isBlank()) {
                commands.add(command.strip());
            }
        }
        return commands;
    }

    /// The commands that `line` stands for; empty when its first word is no alias.
    public Optional<List<String>> expand(String line) {
        String[] words = line.strip().split("\\s+", 2);
        String text = named.get(AliasCommands.key(words[0]));
        return Optional.ofNullable(text).map(t -> fill(t, words.length < 2 ? "" : words[1]));
    }

    private static List<String> fill(String text, String rest) {
        List<String> words = rest.isEmpty() ? List.of() : List.of(rest.split("\\s+", -1));
        List<String> patterns = commands(text);
        List<String> filled = new ArrayList<>();
        int length = 0;
        for (String pattern : patterns) {
            boolean last = filled.size() == patterns.size() - 1;
            String command =
                    (last && !hasGap(text) ? pattern + " " + rest : fill(pattern, words, rest))
                            .strip();
            length += command.length();
            if (length > MAX_EXPANSION) {
                break;
            }
            filled.add(command);
        }
        return filled;
    }

    private static boolean hasGap(String text) {
        for (int at = text.indexOf('$'); at >= 0; at = text.indexOf('$', at + 1)) {
            if (isGap(text, at)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isGap(String text, int at) {
        if (text.charAt(at) != '$' || at + 1 == text.length()) {
            return false;
        }
        char c = text.charAt(at + 1);
        return c == '*' || (c >= '1' && c <= '9');
    }

    private static String fill(String pattern, List<String> words, String rest) {
        var filled = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            if (!isGap(pattern, i)) {
                filled.append(pattern.charAt(i));
                continue;
            }
            char gap = pattern.charAt(++i);
            if (gap == '*') {
                filled.append(rest);
            } else if (gap - '1' < words.size()) {
                filled.append(words.get(gap - '1'));
            }
        }
        return filled.toString();
    }
}
