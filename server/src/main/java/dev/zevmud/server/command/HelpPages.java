package dev.zevmud.server.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.TreeMap;

/// The help pages in one language. Immutable; any thread.
public final class HelpPages {

    private static final String NAME = "dev.zevmud.server.command.help";

    private final Map<String, HelpPage> pages = new TreeMap<>();
    private final Map<String, HelpPage> words = new TreeMap<>();

    public HelpPages(Locale locale) {
        ResourceBundle bundle =
                ResourceBundle.getBundle(
                        NAME,
                        locale,
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES));
        for (String key : bundle.keySet()) {
            if (key.endsWith(".usage")) {
                String name = key.substring(0, key.length() - ".usage".length());
                HelpPage page = page(bundle, name);
                pages.put(name, page);
                words.put(name, page);
                list(bundle, name + ".for").forEach(word -> words.put(word, page));
            }
        }
    }

    private static HelpPage page(ResourceBundle bundle, String name) {
        return new HelpPage(
                name,
                list(bundle, name + ".usage"),
                bundle.getString(name + ".text"),
                list(bundle, name + ".examples"),
                list(bundle, name + ".see"));
    }

    private static List<String> list(ResourceBundle bundle, String key) {
        return bundle.containsKey(key)
                ? Arrays.stream(bundle.getString(key).split("\\|", -1)).map(String::strip).toList()
                : List.of();
    }

    /// The page of this name, or the first that the word abbreviates.
    public Optional<HelpPage> find(String word) {
        String wanted = word.strip().toLowerCase(Locale.ROOT);
        HelpPage exact = words.get(wanted);
        if (exact != null || wanted.isEmpty()) {
            return Optional.ofNullable(exact);
        }
        return pages.values().stream().filter(page -> page.name().startsWith(wanted)).findFirst();
    }

    /// The names of the pages in which `text` occurs, those with it in their usage first.
    public List<String> search(String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        List<String> first = new ArrayList<>();
        List<String> later = new ArrayList<>();
        for (HelpPage page : pages.values()) {
            if (wanted.isEmpty()) {
                break;
            }
            if (String.join(" ", page.usage()).toLowerCase(Locale.ROOT).contains(wanted)) {
                first.add(page.name());
            } else if (page.text().toLowerCase(Locale.ROOT).contains(wanted)
                    || String.join(" ", page.examples()).contains(wanted)) {
                later.add(page.name());
            }
        }
        first.addAll(later);
        return first;
    }

    /// All pages' names, in alphabetical order.
    public List<String> names() {
        return List.copyOf(pages.keySet());
    }
}
