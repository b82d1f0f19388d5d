package dev.zevmud.server.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zevmud.server.language.Catalogue;
import dev.zevmud.server.world.AreaDefinition;
import dev.zevmud.server.world.Beyond;
import dev.zevmud.server.world.Detail;
import dev.zevmud.server.world.Dialogue;
import dev.zevmud.server.world.RoomDefinition;
import dev.zevmud.server.world.Rules;
import dev.zevmud.server.world.trigger.Guard;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every area has a German catalogue, with all of its texts in it and nothing else, and with the
/// words by which one asks for what is there.
class GermanWorldTest {

    private static final Path WORLD = Path.of("world");

    /// `old_key`, `town:market`; whatever has a capital, a space or a full stop is for players.
    private static final Pattern ID = Pattern.compile("[a-z0-9_:/-]*");

    static List<String> areas() throws IOException {
        return WorldReader.read(WORLD).stream().map(AreaDefinition::id).sorted().toList();
    }

    private static AreaDefinition area(String id) throws IOException {
        return WorldReader.read(WORLD).stream()
                .filter(area -> area.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /// All texts of the content, whatever holds them; keywords are no texts.
    private static void texts(Object value, Set<String> found) {
        switch (value) {
            case null -> {}
            case String text -> found.add(text);
            // What a builder asks for is read by nobody else.
            case Beyond _, Rules _, Guard _ -> {}
            case Collection<?> many -> many.forEach(one -> texts(one, found));
            case Map<?, ?> many -> many.values().forEach(one -> texts(one, found));
            case Record record -> {
                for (RecordComponent component : record.getClass().getRecordComponents()) {
                    if (!component.getName().equals("keywords")) {
                        texts(read(record, component), found);
                    }
                }
            }
            default -> {}
        }
    }

    private static Object read(Record record, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException unreadable) {
            throw new LinkageError("a record hides what it has", unreadable);
        }
    }

    private static Set<String> texts(String area) throws IOException {
        Set<String> found = new TreeSet<>();
        AreaDefinition read = area(area);
        texts(read, found);
        read.beyond().quests().values().stream()
                .filter(quest -> quest.area().equals(area))
                .forEach(quest -> texts(quest, found));
        return found;
    }

    private static boolean knows(Catalogue catalogue, String text) {
        return catalogue.texts().containsKey(text) || catalogue.names().containsKey(text);
    }

    @ParameterizedTest
    @MethodSource("areas")
    void everySentenceIsTranslated(String area) throws IOException {
        Catalogue german = TranslationReader.german(WORLD.resolve(area));
        assertThat(texts(area))
                .filteredOn(text -> !ID.matcher(text).matches())
                .allMatch(text -> knows(german, text));
    }

    @ParameterizedTest
    @MethodSource("areas")
    void nothingIsTranslatedThatNobodySays(String area) throws IOException {
        Catalogue german = TranslationReader.german(WORLD.resolve(area));
        Set<String> said = texts(area);
        assertThat(german.texts().keySet()).isSubsetOf(said);
        assertThat(german.names().keySet()).isSubsetOf(said);
    }

    @ParameterizedTest
    @MethodSource("areas")
    void whatCanBeLookedAtOrAnsweredHasGermanWords(String area) throws IOException {
        Map<String, List<String>> words = TranslationReader.words(WORLD.resolve(area));
        assertThat(called(area(area)).flatMap(List::stream).map(Detail::text))
                .isNotEmpty()
                .allSatisfy(text -> assertThat(words.get(text)).isNotEmpty());
    }

    @ParameterizedTest
    @MethodSource("areas")
    void noWordMeansTwoDetailsOfARoomOrTwoAnswers(String area) throws IOException {
        assertThat(called(area(area)).flatMap(GermanWorldTest::ambiguous)).isEmpty();
    }

    @Test
    void areasThatShareATextShareItsGerman() throws IOException {
        Map<String, String> shared = new HashMap<>();
        for (String area : areas()) {
            Map<String, String> texts = TranslationReader.german(WORLD.resolve(area)).texts();
            assertThat(texts)
                    .allSatisfy((english, german) ->
                            assertThat(shared.getOrDefault(english, german)).isEqualTo(german));
            shared.putAll(texts);
        }
    }

    /// What is called by a word, with all its words: together what one has before one at once.
    private static Stream<List<Detail>> called(AreaDefinition area) {
        return Stream.concat(
                area.rooms().values().stream().map(RoomDefinition::details),
                area.dialogues().values().stream()
                        .flatMap(dialogue -> dialogue.nodes().values().stream())
                        .map(GermanWorldTest::answers));
    }

    private static Stream<String> ambiguous(List<Detail> together) {
        Set<String> known = new TreeSet<>();
        return together.stream()
                .flatMap(one -> one.keywords().stream().distinct())
                .filter(word -> !known.add(word));
    }

    private static List<Detail> answers(Dialogue.Node node) {
        return node.choices().stream()
                .map(choice -> new Detail(choice.keywords(), choice.text()))
                .toList();
    }
}
