package dev.zevmud.loadtest.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LimitsTest {

    private static Figures figures(int players, long answers, double p99, long errors) {
        var took = new Percentiles(answers, 1, 1, 1, 1, p99, p99, p99);
        return new Figures(
                1,
                players,
                1,
                took,
                Map.of("look", took),
                took,
                Map.of("no answer", errors),
                List.of());
    }

    @Test
    void whatIsJustAtItsLimitIsKept() {
        assertThat(new Limits(20, 3).missed(figures(5, 9, 20, 3), 5)).isEmpty();
        assertThat(new Limits(0, 0).missed(figures(5, 9, 9_999, 0), 5)).isEmpty();
    }

    @Test
    void eachLimitThatIsMissedIsASentence() {
        assertThat(new Limits(20, 3).missed(figures(4, 9, 20.1, 4), 5))
                .containsExactly(
                        "only 4 of 5 players were in play at once",
                        "p99 of all answers was 20.1 ms, more than 20 ms",
                        "4 errors, more than 3");
    }

    @Test
    void nobodyHasPassedWhoHasNotPlayed() {
        assertThat(new Limits(0, 0).missed(figures(5, 0, 0, 0), 5))
                .containsExactly("no command was answered");
    }
}
