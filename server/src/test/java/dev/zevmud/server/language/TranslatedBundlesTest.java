package dev.zevmud.server.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every topic is translated completely. A new topic is found by itself.
class TranslatedBundlesTest {

    private static final Path RESOURCES = Path.of("src", "main", "resources");
    private static final String GERMAN = "_de.properties";
    private static final Pattern GAP = Pattern.compile("\\{(\\d+)(?::([^}]*))?}");

    /// They are no prose, or the same word in both languages.
    private static final Pattern SAME_IN_BOTH =
            Pattern.compile(
                    "banner\\.[1236]|.*\\.(examples|see|for)|list\\.several|room\\.hidden|prompt\\.bare"
                            + "|(exits|equipment|snoop|abilities|map)\\.line|emote\\.shown|talk\\.answer|staff\\.role\\.shown|act\\.echo|status\\.caption\\.name"
                            + "|(exits|search|inventory|equipment|flee|yield|talk|score|who|quit|terminal|brief|commands|save|password|delete)\\.usage"
                            + "|(abilities|affects|rest|sleep|stand|stats|map|quests|staff|bans|audit|time|weather|ignore|finger|list|balance)\\.usage|channel\\.(line|past)");

    static List<Path> topics() throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            return files.filter(file -> file.toString().endsWith(".properties"))
                    .filter(file -> !file.getFileName().toString().contains("_"))
                    .sorted()
                    .toList();
        }
    }

    private static Properties english(Path topic) throws IOException {
        return read(topic);
    }

    private static Properties german(Path topic) throws IOException {
        Path file =
                topic.resolveSibling(topic.getFileName().toString().replace(".properties", GERMAN));
        assertThat(file).as("the German of %s", topic).exists();
        return read(file);
    }

    private static Properties read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties;
    }

    private static Set<String> gaps(String text) {
        return GAP.matcher(text)
                .results()
                .map(gap -> gap.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @MethodSource("topics")
    void everyKeyIsTranslatedAndNoOtherOne(Path topic) throws IOException {
        assertThat(german(topic).stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(english(topic).stringPropertyNames());
    }

    @ParameterizedTest
    @MethodSource("topics")
    void noGapIsLostOrInvented(Path topic) throws IOException {
        Properties english = english(topic);
        Properties german = german(topic);
        List<String> different = new ArrayList<>();
        for (String key : english.stringPropertyNames()) {
            if (!gaps(english.getProperty(key)).equals(gaps(german.getProperty(key, "")))) {
                different.add(key);
            }
        }
        assertThat(different).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("topics")
    void nothingWasLeftInEnglish(Path topic) throws IOException {
        Properties english = english(topic);
        Properties german = german(topic);
        List<String> same = new ArrayList<>();
        for (String key : english.stringPropertyNames()) {
            if (!SAME_IN_BOTH.matcher(key).matches()
                    && english.getProperty(key).equals(german.getProperty(key))) {
                same.add(key);
            }
        }
        assertThat(same).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("topics")
    void everyGapMeansSomething(Path topic) throws IOException {
        List<String> unknown = new ArrayList<>();
        for (Properties language : List.of(english(topic), german(topic))) {
            for (String key : language.stringPropertyNames()) {
                GAP.matcher(language.getProperty(key))
                        .results()
                        .map(gap -> gap.group(2))
                        .filter(form -> form != null && !known(form))
                        .forEach(form -> unknown.add(key + ": " + form));
            }
        }
        assertThat(unknown).isEmpty();
    }

    private static boolean known(String form) {
        return Form.isWritten(form) || Set.of("from", "to").contains(form) || form.contains("/");
    }
}
