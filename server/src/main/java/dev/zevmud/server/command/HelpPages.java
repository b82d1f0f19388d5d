package dev.zevmud.server.command;

import dev.zevmud.server.language.Bundles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The help pages in one language. Immutable; any thread.
public final class HelpPages {

    private static final String FOLDER = "dev.zevmud.server.command";

    /// Each has a file of its own.
    private static final List<String> TOPICS =
            List.of(
                    "help",
                    "sky-help",
                    "settings",
                    "comfort",
                    "help-ability",
                    "quest-help",
                    "talk-help",
                    "post-help",
                    "reports-help",
                    "shop-help",
                    "flame-help",
                    "bank-help",
                    "company-help",
                    "duel-help");

    private static final List<String> STAFF_TOPICS = List.of("staff");

    private final Map<String, HelpPage> pages = new TreeMap<>();
    private final Map<String, HelpPage> words = new TreeMap<>();

    public HelpPages(Locale locale) {
        this(TOPICS, locale);
    }

    /// The pages that only the staff read.
    public static HelpPages ofStaff(Locale locale) {
        return new HelpPages(STAFF_TOPICS, locale);
    }

    private HelpPages(List<String> topics, Locale locale) {
        Map<String, String> bundle = Bundles.load(FOLDER, topics, locale);
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

    private static HelpPage page(Map<String, String> bundle, String name) {
        return new HelpPage(
                name,
                list(bundle, name + ".usage"),
                bundle.getOrDefault(name + ".text", ""),
                list(bundle, name + ".examples").stream().map(HelpPages::example).toList(),
                list(bundle, name + ".see"));
    }

    /// `LINE => REPLY`
    private static HelpPage.Example example(String written) {
        String[] parts = written.split(" => ", 2);
        return new HelpPage.Example(parts[0].strip(), parts.length < 2 ? "" : parts[1].strip());
    }

    private static List<String> list(Map<String, String> bundle, String key) {
        String listed = bundle.get(key);
        return listed == null
                ? List.of()
                : Arrays.stream(listed.split("\\|", -1)).map(String::strip).toList();
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
                    || page.examples().stream().anyMatch(one -> one.line().contains(wanted))) {
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
