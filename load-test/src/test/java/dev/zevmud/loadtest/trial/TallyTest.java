package dev.zevmud.loadtest.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TallyTest {

    private static final long RAMP_END = TimeUnit.SECONDS.toNanos(100);

    private final Schedule schedule =
            ScheduleTest.of(1, 100, RAMP_END - TimeUnit.SECONDS.toNanos(100));
    private final Tally tally = new Tally(schedule);

    @BeforeEach
    void allHaveCome() {
        schedule.arrived(0);
    }

    private void answer(Deed deed, long millis) {
        tally.answered(deed, RAMP_END, RAMP_END + TimeUnit.MILLISECONDS.toNanos(millis));
    }

    @Test
    void percentilesAreThoseOfAllAnswers() {
        for (int millis = 1; millis <= 1_000; millis++) {
            answer(millis % 2 == 0 ? Deed.LOOK : Deed.WALK, millis);
        }
        Figures figures = tally.figures(10);
        assertThat(figures.answers().count()).isEqualTo(1_000);
        assertThat(figures.answersPerSecond()).isEqualTo(100);
        // Three digits are exact.
        assertThat(figures.answers().p50()).isCloseTo(500, within(1.0));
        assertThat(figures.answers().p99()).isCloseTo(990, within(1.0));
        assertThat(figures.answers().max()).isCloseTo(1_000, within(1.0));
        assertThat(figures.commands().keySet()).containsExactly("look", "walk");
        assertThat(figures.commands().get("look").count()).isEqualTo(500);
    }

    @Test
    void whatWasDueInTheRampIsSeenInItsSecondAndNotInTheTotals() {
        tally.answered(Deed.LOOK, RAMP_END - 1, RAMP_END + TimeUnit.MILLISECONDS.toNanos(900));
        assertThat(tally.second().answers()).isOne();
        assertThat(tally.figures(1).answers().count()).isZero();
    }

    @Test
    void aSecondHasWhatCameSinceTheOneBefore() {
        tally.entered(5_000_000);
        answer(Deed.SAY, 3);
        tally.went(Mistake.NO_ANSWER);
        Second first = tally.second();
        tally.went(Mistake.CONNECTION_LOST);
        tally.left();
        assertThat(first).isEqualTo(new Second(1, 1, 1, 1, first.p50(), first.p99(), first.max()));
        assertThat(first.max()).isCloseTo(3, within(0.01));
        assertThat(tally.second()).isEqualTo(new Second(2, 0, 0, 1, 0, 0, 0));
        assertThat(tally.figures(1).errors())
                .isEqualTo(Map.of("no answer", 1L, "connection lost", 1L));
    }
}
