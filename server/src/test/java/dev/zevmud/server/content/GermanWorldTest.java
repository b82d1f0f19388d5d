package dev.zevmud.server.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zevmud.server.language.Catalogue;
import dev.zevmud.server.world.AreaDefinition;
import dev.zevmud.server.world.Beyond;
import dev.zevmud.server.world.Rules;
import dev.zevmud.server.world.trigger.Guard;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every area has a German catalogue, with all of its texts in it and nothing else.
class GermanWorldTest {

    private static final Path WORLD = Path.of("world");

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
        // A word alone may be an id; whatever has several is for players.
        assertThat(texts(area))
                .filteredOn(text -> text.contains(" "))
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
}
