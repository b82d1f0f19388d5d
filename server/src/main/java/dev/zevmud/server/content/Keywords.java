package dev.zevmud.server.content;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The words of a name are keywords, beside those that a builder adds.
final class Keywords {

    private static final Set<String> SMALL = Set.of("a", "an", "the", "some", "of", "and");

    private Keywords() {}

    static List<String> of(String name, List<String> more) {
        Set<String> keywords = new LinkedHashSet<>();
        for (String word : name.toLowerCase(Locale.ROOT).split("[\\s-]+", -1)) {
            if (!word.isEmpty() && !SMALL.contains(word)) {
                keywords.add(word);
            }
        }
        more.forEach(keyword -> keywords.add(keyword.toLowerCase(Locale.ROOT)));
        return new ArrayList<>(keywords);
    }
}
