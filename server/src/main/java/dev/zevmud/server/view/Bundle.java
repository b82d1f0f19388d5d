package dev.zevmud.server.view;

import dev.zevmud.server.language.Bundles;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// The sentences of one language.
final class Bundle {

    private static final String FOLDER = "dev.zevmud.server.view";

    /// Each has a file of its own.
    private static final List<String> TOPICS =
            List.of(
                    "messages",
                    "sky",
                    "acts",
                    "ability",
                    "quest",
                    "staff",
                    "speech",
                    "socials",
                    "shop",
                    "flame",
                    "bank",
                    "company",
                    "duel",
                    "status");

    private final Map<String, String> sentences;

    Bundle(Locale locale) {
        this.sentences = Bundles.load(FOLDER, TOPICS, locale);
    }

    /// The sentence; one that does not exist shows its key, and a test sees to it that all do.
    String text(String key) {
        return sentences.getOrDefault(key, key);
    }

    Set<String> keys() {
        return sentences.keySet();
    }
}
