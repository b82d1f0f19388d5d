package dev.zevmud.server.command;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/// What a player calls something: `sword`, `rusty sword`, `2.sword`, `all`, `all.potion`.
/// Everything typed is the beginning of a keyword; whole keywords go before beginnings, and among
/// several the first that the reader sees is meant.
record Target(int ordinal, boolean all, List<String> words) {

    private static final Set<String> ARTICLES =
            Set.of(
                    "a", "an", "the", "some", "my", "ein", "eine", "einen", "einem", "einer", "der",
                    "die", "das", "den", "dem");

    Target {
        words = List.copyOf(words);
    }

    static Target parse(String typed) {
        String text = typed.strip().toLowerCase(Locale.ROOT);
        if (text.equals("all")) {
            return new Target(1, true, List.of());
        }
        if (text.startsWith("all.")) {
            return new Target(1, true, words(text.substring("all.".length())));
        }
        int dot = text.indexOf('.');
        if (dot > 0 && dot <= 3 && text.substring(0, dot).chars().allMatch(Target::digit)) {
            return new Target(
                    Integer.parseInt(text.substring(0, dot)),
                    false,
                    words(text.substring(dot + 1)));
        }
        return new Target(1, false, words(text));
    }

    private static boolean digit(int c) {
        return c >= '0' && c <= '9';
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split("\\s+", -1))
                .filter(word -> !word.isEmpty() && !ARTICLES.contains(word))
                .toList();
    }

    boolean named() {
        return !words.isEmpty();
    }

    /// Those meant among `candidates`: none, one, or with `all` any number.
    <T> List<T> among(List<T> candidates, Function<? super T, List<String>> keywords) {
        List<T> whole =
                candidates.stream().filter(c -> fits(keywords.apply(c), String::equals)).toList();
        List<T> fitting =
                !whole.isEmpty()
                        ? whole
                        : candidates.stream()
                                .filter(c -> fits(keywords.apply(c), String::startsWith))
                                .toList();
        if (all) {
            return fitting;
        }
        return named() && ordinal >= 1 && ordinal <= fitting.size()
                ? List.of(fitting.get(ordinal - 1))
                : List.of();
    }

    private interface Comparison {
        boolean test(String keyword, String word);
    }

    private boolean fits(List<String> keywords, Comparison comparison) {
        return words.stream()
                .allMatch(word ->
                        keywords.stream()
                                .anyMatch(keyword ->
                                        comparison.test(keyword.toLowerCase(Locale.ROOT), word)));
    }
}
