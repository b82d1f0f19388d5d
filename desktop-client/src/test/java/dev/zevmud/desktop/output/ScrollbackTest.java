package dev.zevmud.desktop.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zevmud.protocol.text.Span;
import dev.zevmud.protocol.text.StyledLine;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScrollbackTest {

    private final Scrollback scrollback = new Scrollback(100);

    @Test
    void keepsThePromptBelowWhatIsSaid() {
        scrollback.prompt(List.of(Span.plain("> ")));
        say("one", "two");
        assertThat(scrollback.text()).isEqualTo("one\ntwo\n> ");
    }

    @Test
    void endsThePromptsLineWithTheAnswer() {
        scrollback.prompt(List.of(Span.plain("> ")));
        scrollback.answer(List.of(Span.plain("look")));
        say("A room.");
        assertThat(scrollback.text()).isEqualTo("> look\nA room.\n");
    }

    @Test
    void aSecretAnswerLeavesOnlyThePrompt() {
        scrollback.prompt(List.of(Span.plain("Password: ")));
        scrollback.answer(List.of());
        scrollback.answer(List.of());
        assertThat(scrollback.text()).isEqualTo("Password: \n");
    }

    @Test
    void neverKeepsMoreLinesThanItsCapacity() {
        for (int i = 0; i < 1_000; i++) {
            say("line " + i);
            assertThat(scrollback.size()).isLessThanOrEqualTo(100);
        }
        assertThat(scrollback.size()).isGreaterThanOrEqualTo(96);
        assertThat(scrollback.line(scrollback.size() - 1).text()).isEqualTo("line 999");
    }

    @Test
    void keepsTheNewestOfMoreThanFitAtOnce() {
        say(IntStream.range(0, 250).mapToObj(i -> "line " + i).toArray(String[]::new));
        assertThat(scrollback.size()).isEqualTo(100);
        assertThat(scrollback.line(0).text()).isEqualTo("line 150");
    }

    @Test
    void keepsAtLeastTwentyThousandLines() {
        Scrollback usual = new Scrollback();
        usual.append(
                IntStream.range(0, 60_000).mapToObj(i -> StyledLine.plain("line " + i)).toList());
        usual.append(List.of(StyledLine.plain("one more")));
        assertThat(usual.size()).isBetween(20_000, Scrollback.MAX_LINES);
    }

    @Test
    void tellsItsListenerWhatChanged() {
        List<String> told = new ArrayList<>();
        scrollback.listener(
                new Scrollback.Listener() {
                    @Override
                    public void appended(int index, int count) {
                        told.add("appended " + count + " at " + index);
                    }

                    @Override
                    public void trimmed(int count) {
                        told.add("trimmed " + count);
                    }

                    @Override
                    public void promptChanged(int oldLength) {
                        told.add("prompt was " + oldLength);
                    }
                });
        scrollback.prompt(List.of(Span.plain("> ")));
        scrollback.prompt(List.of(Span.plain("hp> ")));
        say(IntStream.range(0, 100).mapToObj(i -> "line " + i).toArray(String[]::new));
        say("over");
        assertThat(told)
                .containsExactly(
                        "prompt was 0",
                        "prompt was 2",
                        "appended 100 at 0",
                        "appended 1 at 100",
                        "trimmed 5");
    }

    @Test
    void showsChangesTogether() {
        scrollback.prompt(List.of(Span.plain("> ")));
        scrollback.together(() -> {
            scrollback.answer(List.of(Span.plain("look")));
            say("A room.");
            scrollback.prompt(List.of(Span.plain("hp> ")));
            say("A rat.");
            assertThat(scrollback.text()).isEqualTo("> ");
        });
        assertThat(scrollback.text()).isEqualTo("> look\nA room.\nA rat.\nhp> ");
    }

    @Test
    void findsUpwardsAndDownwardsWithoutRegardToCase() {
        say("a Torch", "nothing", "torch and torch");
        assertThat(scrollback.find("TORCH", 3, 0, true)).contains(new Scrollback.Match(2, 10, 15));
        assertThat(scrollback.find("torch", 2, 10, true)).contains(new Scrollback.Match(2, 0, 5));
        assertThat(scrollback.find("torch", 2, 0, true)).contains(new Scrollback.Match(0, 2, 7));
        assertThat(scrollback.find("torch", 0, 2, true)).isEmpty();
        assertThat(scrollback.find("torch", 0, 7, false)).contains(new Scrollback.Match(2, 0, 5));
        assertThat(scrollback.find("sword", 0, 0, false)).isEmpty();
        assertThat(scrollback.find("", 0, 0, false)).isEmpty();
    }

    private void say(String... lines) {
        scrollback.append(List.of(lines).stream().map(StyledLine::plain).toList());
    }
}
