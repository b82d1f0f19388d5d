package dev.zevmud.server.language;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;

/// Reads property files: one for each topic, so that none grows without end, and each with its
/// translations beside it (`TOPIC_de.properties`).
public final class Bundles {

    private Bundles() {}

    /// All entries of the topics in one language; what is not translated is in English. A key in
    /// two topics is a mistake.
    public static Map<String, String> load(String folder, List<String> topics, Locale locale) {
        Map<String, String> all = new TreeMap<>();
        for (String topic : topics) {
            ResourceBundle bundle =
                    ResourceBundle.getBundle(
                            folder + "." + topic,
                            locale,
                            ResourceBundle.Control.getNoFallbackControl(
                                    ResourceBundle.Control.FORMAT_PROPERTIES));
            for (String key : bundle.keySet()) {
                if (all.put(key, bundle.getString(key)) != null) {
                    throw new IllegalStateException(
                            "the key '%s' is in two topics of %s; the second is %s"
                                    .formatted(key, folder, topic));
                }
            }
        }
        return Collections.unmodifiableMap(all);
    }
}
