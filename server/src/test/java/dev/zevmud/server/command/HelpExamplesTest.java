package dev.zevmud.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zevmud.server.session.settings.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Every example of every help page is played, in every language, and shows what the page says. The
/// world for it is prepared as `help-scenes.properties` says.
class HelpExamplesTest {

    /// In a fight there is luck: so often an example may be played until it goes as the page says.
    private static final int TRIES = 8;

    static Stream<Arguments> examples() {
        List<Arguments> examples = new ArrayList<>();
        for (String language : List.of("en", "de")) {
            var pages = new HelpPages(Locale.of(language));
            for (String name : pages.names()) {
                int number = 0;
                for (HelpPage.Example one : pages.find(name).orElseThrow().examples()) {
                    number++;
                    examples.add(Arguments.of(language, name, number, one));
                }
            }
        }
        return examples.stream();
    }

    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @MethodSource("examples")
    void anExampleShowsWhatThePageSays(
            String language, String page, int number, HelpPage.Example example) {
        assertThat(example.reply())
                .as("the page %s must say what \"%s\" shows: LINE => REPLY", page, example.line())
                .isNotEmpty();
        var settings = Settings.NONE.withLanguage(language);
        String reply = beginning(example.reply());
        String shown = "";
        for (int seed = 1; seed <= TRIES && !shown.contains(reply); seed++) {
            shown = new HelpScene(page, number, settings, seed).bram().type(example.line());
        }
        assertThat(shown).contains(reply);
    }

    /// A page may leave out how a long sentence goes on.
    private static String beginning(String reply) {
        return reply.endsWith("…") ? reply.substring(0, reply.length() - 1).strip() : reply;
    }
}
