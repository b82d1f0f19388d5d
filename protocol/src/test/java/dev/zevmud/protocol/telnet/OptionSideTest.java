package dev.zevmud.protocol.telnet;

import static dev.zevmud.protocol.telnet.OptionSide.Answer.NO;
import static dev.zevmud.protocol.telnet.OptionSide.Answer.NOTHING;
import static dev.zevmud.protocol.telnet.OptionSide.Answer.YES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zevmud.protocol.telnet.OptionSide.Answer;
import dev.zevmud.protocol.telnet.OptionSide.State;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/// The table of RFC 1143, line by line.
class OptionSideTest {

    private record Step(
            String what,
            Consumer<OptionSide> before,
            Function<OptionSide, Answer> event,
            Answer answer,
            State after) {}

    private static final Consumer<OptionSide> IN_NO = OptionSide::state;
    private static final Consumer<OptionSide> IN_YES = side -> side.receivedYes(true);
    private static final Consumer<OptionSide> IN_WANT_NO = IN_YES.andThen(OptionSide::disable);
    private static final Consumer<OptionSide> IN_WANT_NO_OPPOSITE =
            IN_WANT_NO.andThen(OptionSide::enable);
    private static final Consumer<OptionSide> IN_WANT_YES = OptionSide::enable;
    private static final Consumer<OptionSide> IN_WANT_YES_OPPOSITE =
            IN_WANT_YES.andThen(OptionSide::disable);

    private static Step step(
            String what,
            Consumer<OptionSide> before,
            Function<OptionSide, Answer> event,
            Answer answer,
            State after) {
        return new Step(what, before, event, answer, after);
    }

    private static final Function<OptionSide, Answer> WILL = OptionSideTest::will;
    private static final Function<OptionSide, Answer> UNWANTED_WILL = OptionSideTest::unwantedWill;
    private static final Function<OptionSide, Answer> WONT = OptionSide::receivedNo;
    private static final Function<OptionSide, Answer> ENABLE = OptionSide::enable;
    private static final Function<OptionSide, Answer> DISABLE = OptionSide::disable;

    private static final List<Step> TABLE =
            List.of(
                    step("NO, wanted WILL", IN_NO, WILL, YES, State.YES),
                    step("NO, unwanted WILL", IN_NO, UNWANTED_WILL, NO, State.NO),
                    step("NO, WONT", IN_NO, WONT, NOTHING, State.NO),
                    step("NO, enable", IN_NO, ENABLE, YES, State.WANT_YES),
                    step("NO, disable", IN_NO, DISABLE, NOTHING, State.NO),
                    step("YES, WILL", IN_YES, WILL, NOTHING, State.YES),
                    step("YES, WONT", IN_YES, WONT, NO, State.NO),
                    step("YES, enable", IN_YES, ENABLE, NOTHING, State.YES),
                    step("YES, disable", IN_YES, DISABLE, NO, State.WANT_NO),
                    step("WANTNO, WILL", IN_WANT_NO, WILL, NOTHING, State.NO),
                    step("WANTNO, WONT", IN_WANT_NO, WONT, NOTHING, State.NO),
                    step("WANTNO, enable", IN_WANT_NO, ENABLE, NOTHING, State.WANT_NO_OPPOSITE),
                    step("WANTNO, disable", IN_WANT_NO, DISABLE, NOTHING, State.WANT_NO),
                    step("WANTNO/O, WILL", IN_WANT_NO_OPPOSITE, WILL, NOTHING, State.YES),
                    step("WANTNO/O, WONT", IN_WANT_NO_OPPOSITE, WONT, YES, State.WANT_YES),
                    step(
                            "WANTNO/O, enable",
                            IN_WANT_NO_OPPOSITE,
                            ENABLE,
                            NOTHING,
                            State.WANT_NO_OPPOSITE),
                    step("WANTNO/O, disable", IN_WANT_NO_OPPOSITE, DISABLE, NOTHING, State.WANT_NO),
                    step("WANTYES, WILL", IN_WANT_YES, WILL, NOTHING, State.YES),
                    step("WANTYES, WONT", IN_WANT_YES, WONT, NOTHING, State.NO),
                    step("WANTYES, enable", IN_WANT_YES, ENABLE, NOTHING, State.WANT_YES),
                    step(
                            "WANTYES, disable",
                            IN_WANT_YES,
                            DISABLE,
                            NOTHING,
                            State.WANT_YES_OPPOSITE),
                    step("WANTYES/O, WILL", IN_WANT_YES_OPPOSITE, WILL, NO, State.WANT_NO),
                    step("WANTYES/O, WONT", IN_WANT_YES_OPPOSITE, WONT, NOTHING, State.NO),
                    step(
                            "WANTYES/O, enable",
                            IN_WANT_YES_OPPOSITE,
                            ENABLE,
                            NOTHING,
                            State.WANT_YES),
                    step(
                            "WANTYES/O, disable",
                            IN_WANT_YES_OPPOSITE,
                            DISABLE,
                            NOTHING,
                            State.WANT_YES_OPPOSITE));

    private static Answer will(OptionSide side) {
        return side.receivedYes(true);
    }

    private static Answer unwantedWill(OptionSide side) {
        return side.receivedYes(false);
    }

    @Test
    void everyCellOfTheTableHolds() {
        for (Step step : TABLE) {
            OptionSide side = new OptionSide();
            step.before().accept(side);
            assertThat(step.event().apply(side)).as(step.what()).isEqualTo(step.answer());
            assertThat(side.state()).as(step.what()).isEqualTo(step.after());
            assertThat(side.on()).isEqualTo(step.after() == State.YES);
        }
    }

    /// Two peers that change their minds at any time end up agreeing, and stop talking.
    @Test
    void twoSidesAlwaysSettleAndAgree() {
        for (int seed = 0; seed < 2_000; seed++) {
            Random random = new Random(seed);
            OptionSide doer = new OptionSide();
            OptionSide asker = new OptionSide();
            Queue<Answer> toDoer = new ArrayDeque<>();
            Queue<Answer> toAsker = new ArrayDeque<>();
            for (int step = 0; step < 30; step++) {
                switch (random.nextInt(6)) {
                    case 0 -> toAsker.add(doer.enable());
                    case 1 -> toAsker.add(doer.disable());
                    case 2 -> toDoer.add(asker.enable());
                    case 3 -> toDoer.add(asker.disable());
                    case 4 -> deliver(toDoer, doer, toAsker);
                    default -> deliver(toAsker, asker, toDoer);
                }
            }
            int rounds = 0;
            while (!toDoer.isEmpty() || !toAsker.isEmpty()) {
                deliver(toDoer, doer, toAsker);
                deliver(toAsker, asker, toDoer);
                assertThat(++rounds).as("seed %d", seed).isLessThan(200);
            }
            assertThat(doer.state()).as("seed %d", seed).isEqualTo(asker.state());
            assertThat(doer.state()).isIn(State.YES, State.NO);
        }
    }

    private static void deliver(Queue<Answer> from, OptionSide to, Queue<Answer> back) {
        Answer answer = from.poll();
        if (answer == null || answer == NOTHING) {
            return;
        }
        back.add(answer == YES ? to.receivedYes(true) : to.receivedNo());
    }
}
