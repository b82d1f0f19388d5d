package dev.zevmud.server.command;

import dev.zevmud.server.language.Bundles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// The socials: gestures that are nothing but a sentence. Each has the words of all languages,
/// whatever its player reads.
final class Socials {

    private static final String FOLDER = "dev.zevmud.server.command";
    private static final List<String> TOPIC = List.of("socials");
    private static final String WORDS = ".for";

    private Socials() {}

    /// The entries of all socials, by name. They are typed in full, so that no slip of the finger
    /// makes a scene.
    static List<CommandEntry> entries() {
        Map<String, Set<String>> words = new TreeMap<>();
        for (Locale locale : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            Bundles.load(FOLDER, TOPIC, locale)
                    .forEach((key, listed) -> {
                        String name = key.substring(0, key.length() - WORDS.length());
                        words.computeIfAbsent(name, _ -> new LinkedHashSet<>())
                                .addAll(split(listed));
                    });
        }
        List<CommandEntry> entries = new ArrayList<>();
        words.forEach((name, all) -> {
            all.remove(name);
            entries.add(new CommandEntry(name, List.copyOf(all), new Social(name), true));
        });
        return entries;
    }

    private static List<String> split(String listed) {
        return Arrays.stream(listed.split("\\|", -1)).map(String::strip).toList();
    }
}
