package dev.zevmud.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zevmud.protocol.frame.OutputItem;
import dev.zevmud.protocol.text.Style;
import dev.zevmud.protocol.text.StyledLine;
import dev.zevmud.server.kit.Stage;
import dev.zevmud.server.session.settings.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Every command is played in screen reader mode, in every language: bare, and as its help page
/// plays it. Nothing of what it shows is drawn, decorated or told by colour.
class ScreenReaderTest {

    /// Box drawing, block elements, geometric shapes, arrows, Braille patterns and dingbats.
    private static final Pattern DRAWN =
            Pattern.compile("[\\u2190-\\u21ff\\u2500-\\u25ff\\u2700-\\u27bf\\u2800-\\u28ff]");

    /// A voice spells out every sign of such a run; a sign in brackets is a picture.
    private static final Pattern DECORATION =
            Pattern.compile("[-=_~#*+|/\\\\^<>]{2,}|\\[[^\\w]\\]|[^\\S\\n]{3,}");

    static Stream<Arguments> commands() {
        List<Arguments> commands = new ArrayList<>();
        for (String language : List.of("en", "de")) {
            var pages = new HelpPages(Locale.of(language));
            for (String command : new CommandTable().names()) {
                HelpPage page = pages.find(command).orElseThrow();
                commands.add(Arguments.of(language, page.name(), 1, command));
                for (int i = 0; i < page.examples().size(); i++) {
                    String line = page.examples().get(i).line();
                    commands.add(Arguments.of(language, page.name(), i + 1, line));
                }
                commands.add(Arguments.of(language, page.name(), 1, "help " + page.name()));
            }
        }
        return commands.stream().distinct();
    }

    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @MethodSource("commands")
    void whatACommandShowsCanBeListenedTo(String language, String page, int scene, String line) {
        var settings = Settings.NONE.withLanguage(language).withScreenReader(true);
        Stage.Actor bram = new HelpScene(page, scene, settings, 1).bram();
        String shown = bram.type(line);
        assertThat(shown).isNotBlank();
        assertThat(shown.replace(line, "")).doesNotContainPattern(DRAWN);
        assertThat(shown.replace(line, "")).doesNotContainPattern(DECORATION);
        assertThat(lines(bram.items()))
                .allSatisfy(one ->
                        assertThat(one.spans())
                                .allMatch(span -> span.style().equals(Style.DEFAULT)));
    }

    private static List<StyledLine> lines(List<OutputItem> items) {
        return items.stream()
                .filter(OutputItem.Text.class::isInstance)
                .flatMap(item -> ((OutputItem.Text) item).lines().stream())
                .toList();
    }

    @Test
    void whatIsDrawnForOthersIsFoundByTheseChecks() {
        var seeing = Settings.NONE.withScreenReader(false);
        Stage.Actor bram = new HelpScene("map", 1, seeing, 1).bram();
        assertThat(bram.type("map")).containsPattern(DECORATION);
        bram.type("look");
        assertThat(lines(bram.items()))
                .anySatisfy(one ->
                        assertThat(one.spans())
                                .anyMatch(span -> !span.style().equals(Style.DEFAULT)));
        assertThat("╔═╗").containsPattern(DRAWN);
        assertThat("-= Mira =-").containsPattern(DECORATION);
    }
}
