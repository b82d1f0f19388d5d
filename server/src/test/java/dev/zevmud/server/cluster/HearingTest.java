package dev.zevmud.server.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zevmud.server.world.event.GameEvent;
import dev.zevmud.server.world.event.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a zone keeps and a session's hearing, with a way between them that loses things.
class HearingTest {

    private static final long EPOCH = 3;

    private final Recent recent = new Recent(0, List.of());
    private final Hearing hearing = new Hearing();
    private final List<Long> heard = new ArrayList<>();

    @BeforeEach
    void begin() {
        hearing.begin(0);
        hearing.goesOn(EPOCH, 0, false);
    }

    private Shown happens() {
        return recent.add(List.of(GameEvent.Message.of("walk.closed")), 0);
    }

    private Hearing.Verdict hear(Shown shown) {
        Hearing.Verdict verdict = hearing.hear(EPOCH, shown);
        if (verdict == Hearing.Verdict.NEXT) {
            heard.add(shown.number());
        }
        return verdict;
    }

    /// The session asks again, as one that has heard everything up to `from`.
    private void ask(long from) {
        long after = recent.firstAfter(from);
        hearing.goesOn(EPOCH, after, false);
        recent.after(after).forEach(this::hear);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whatGetsLostOnTheWayIsHeardOnceAndInOrder(long seed) {
        var random = new Random(seed);
        long asked = 0;
        for (int n = 0; n < 1_000; n++) {
            Shown shown = happens();
            if (random.nextInt(3) > 0 && hear(shown) == Hearing.Verdict.GAP) {
                asked = hearing.last();
            }
            if (random.nextInt(5) == 0) {
                ask(random.nextBoolean() ? hearing.last() : asked);
            }
            if (random.nextInt(7) == 0 && hearing.tell()) {
                recent.heard(hearing.last());
            }
        }
        ask(hearing.last());
        assertThat(heard).isEqualTo(LongStream.rangeClosed(1, 1_000).boxed().toList());
        assertThat(hearing.takeLost()).isZero();
    }

    @Test
    void whatNobodyKeptIsCountedAndTheRestIsHeard() {
        hear(happens());
        int more = Recent.KEPT + 44;
        for (int n = 0; n < more; n++) {
            happens();
        }
        ask(hearing.last());
        assertThat(hearing.takeLost()).isEqualTo(44);
        assertThat(hearing.takeLost()).isZero();
        assertThat(heard).hasSize(1 + Recent.KEPT).endsWith(1L + more);
    }

    @Test
    void anOldQuestionThatIsAnsweredLateLosesNothing() {
        for (int n = 0; n < 5; n++) {
            hear(happens());
        }
        hearing.tell();
        recent.heard(hearing.last());
        ask(0);
        assertThat(hearing.takeLost()).isZero();
        assertThat(hear(happens())).isEqualTo(Hearing.Verdict.NEXT);
    }

    @Test
    void anOwnerThatHasBeenFollowedIsNotHeard() {
        assertThat(hearing.goesOn(EPOCH - 1, 0, false)).isFalse();
        assertThat(hearing.hear(EPOCH - 1, happens())).isEqualTo(Hearing.Verdict.KNOWN);
    }

    @Test
    void aGapIsReportedOnceAndAgainWhenItLasts() {
        happens();
        assertThat(hear(happens())).isEqualTo(Hearing.Verdict.GAP);
        assertThat(hear(happens())).isEqualTo(Hearing.Verdict.STILL_A_GAP);
        assertThat(hearing.missesStill()).isFalse();
        assertThat(hearing.missesStill()).isTrue();
    }

    @Test
    void aWorldThatHasGoneBackCountsAnew() {
        for (int n = 0; n < 5; n++) {
            hear(happens());
        }
        hearing.goesOn(EPOCH + 1, 2, true);
        assertThat(hearing.takeLost()).isZero();
        assertThat(hearing.hear(EPOCH + 1, new Shown(3, List.of(), 0)))
                .isEqualTo(Hearing.Verdict.NEXT);
    }
}
