package dev.zevmud.server.content;

import dev.zevmud.server.language.Catalogue;
import dev.zevmud.server.language.Form;
import dev.zevmud.server.language.GermanName;
import dev.zevmud.server.language.GermanName.Article;
import dev.zevmud.server.language.Inflected;
import dev.zevmud.server.language.Translations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Reads the catalogues that lie beside the areas: `de.yaml` has the German of an area's texts and
/// names, each under the English that stands in the area's files.
public final class TranslationReader {

    private static final String GERMAN = "de";

    /// They tell nothing apart.
    private static final Set<String> SMALL =
            Set.of(
                    "ein", "eine", "einen", "einem", "einer", "eines", "der", "die", "das", "den",
                    "dem", "des", "er", "sie", "es", "ihn", "ihm", "ihr", "ihnen", "aus", "mit",
                    "von", "und", "voller");

    private TranslationReader() {}

    /// The catalogues in the folders of `world`.
    ///
    /// @throws ContentException with file, line and fix for what is wrong in a file
    /// @throws IOException when `world` itself cannot be read
    public static Translations read(Path world) throws IOException {
        try (Stream<Path> folders = Files.list(world)) {
            Catalogue german =
                    folders.filter(Files::isDirectory)
                            .sorted()
                            .map(TranslationReader::german)
                            .reduce(Catalogue.NONE, Catalogue::with);
            return new Translations(Map.of(GERMAN, german));
        }
    }

    /// The German catalogue of one area; empty if there is none.
    static Catalogue german(Path folder) {
        Path file = folder.resolve(GERMAN + ".yaml");
        if (!Files.exists(file)) {
            return Catalogue.NONE;
        }
        Fields fields = YamlFile.mapping(file);
        Map<String, Inflected> names = new HashMap<>();
        for (Fields entry : fields.entries("names")) {
            add(entry, names, name(entry));
        }
        Map<String, String> texts = new HashMap<>();
        for (Fields entry : fields.entries("texts")) {
            add(entry, texts, entry.text(GERMAN));
        }
        fields.done();
        return new Catalogue(texts, names);
    }

    /// What players who read German may call things, creatures, details and answers, by the English
    /// that names or describes them: the words of a name in all its forms, and the `keywords` that
    /// an entry has.
    static Map<String, List<String>> words(Path folder) {
        Path file = folder.resolve(GERMAN + ".yaml");
        if (!Files.exists(file)) {
            return Map.of();
        }
        Fields fields = YamlFile.mapping(file);
        Map<String, List<String>> words = new HashMap<>();
        for (Fields entry : fields.entries("names")) {
            Set<String> all = new LinkedHashSet<>(words(name(entry)));
            all.addAll(entry.texts("keywords"));
            words.put(entry.text("en"), List.copyOf(all));
        }
        for (Fields entry : fields.entries("texts")) {
            words.put(entry.text("en"), entry.texts("keywords"));
        }
        return words;
    }

    /// The entries of one area's German catalogue, by the English that they stand for.
    static Map<String, Fields> entries(Path folder) {
        Path file = folder.resolve(GERMAN + ".yaml");
        if (!Files.exists(file)) {
            return Map.of();
        }
        Fields fields = YamlFile.mapping(file);
        Map<String, Fields> entries = new HashMap<>();
        Stream.of("names", "texts")
                .flatMap(list -> fields.entries(list).stream())
                .forEach(entry -> entries.put(entry.text("en"), entry));
        return entries;
    }

    /// What a list shows for an entry: the sentence, or the name.
    static String shown(Fields entry) {
        return entry.has(GERMAN) ? entry.text(GERMAN) : name(entry).in(Form.PLAIN);
    }

    private static List<String> words(GermanName name) {
        return Stream.of(Form.values())
                .map(name::in)
                .flatMap(form -> Stream.of(form.split("[\\s-]+", -1)))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .filter(word -> !SMALL.contains(word))
                .toList();
    }

    private static <T> void add(Fields entry, Map<String, T> entries, T german) {
        String english = entry.text("en");
        // They are the business of #words.
        entry.texts("keywords");
        entry.done();
        if (entries.put(english, german) != null) {
            throw entry.problem(
                    entry.line(),
                    "there are two translations of \"" + english + "\"",
                    "Take one of them out");
        }
    }

    private static GermanName name(Fields entry) {
        return new GermanName(
                article(entry),
                entry.texts("adjectives"),
                entry.text("noun"),
                entry.has("gender")
                        ? entry.choice("gender", GermanName.Gender.class)
                        : genderless(entry),
                entry.text("oblique", ""),
                entry.text("dative", ""),
                entry.text("rest", ""));
    }

    /// Only an own name may go without: no article and no adjective depends on it.
    private static GermanName.Gender genderless(Fields entry) {
        if (article(entry) == Article.NONE && entry.texts("adjectives").isEmpty()) {
            return GermanName.Gender.M;
        }
        throw entry.problem(
                entry.line(), "this name has no 'gender'", "Add 'gender: m', f, n or plural");
    }

    /// As the English name has it, unless the entry says otherwise.
    private static Article article(Fields entry) {
        if (entry.has("article")) {
            return entry.choice("article", Article.class);
        }
        String english = entry.text("en");
        if (english.startsWith("a ") || english.startsWith("an ")) {
            return Article.INDEFINITE;
        }
        if (english.startsWith("some ")) {
            return Article.MASS;
        }
        return english.startsWith("the ") ? Article.DEFINITE : Article.NONE;
    }
}
