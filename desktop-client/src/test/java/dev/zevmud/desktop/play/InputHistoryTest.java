package dev.zevmud.desktop.play;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InputHistoryTest {

    private final InputHistory history = new InputHistory();

    @Test
    void walksUpAndDownAndKeepsTheHalfTypedLine() {
        history.add("north");
        history.add("look");
        assertThat(history.up("kill ske")).isEqualTo("look");
        assertThat(history.up("look")).isEqualTo("north");
        assertThat(history.up("north")).isEqualTo("north");
        assertThat(history.down("north")).isEqualTo("look");
        assertThat(history.down("look")).isEqualTo("kill ske");
        assertThat(history.down("kill ske")).isEqualTo("kill ske");
    }

    @Test
    void remembersARepeatedLineOnceAndAnEmptyOneNever() {
        history.add("north");
        history.add("north");
        history.add("  ");
        assertThat(history.lines()).containsExactly("north");
    }

    @Test
    void forgetsTheOldestBeyondItsBound() {
        for (int i = 0; i <= InputHistory.MAX_LINES; i++) {
            history.add("line " + i);
        }
        assertThat(history.lines()).hasSize(InputHistory.MAX_LINES).startsWith("line 1");
    }

    @Test
    void leavesTheLineAloneWhileThereIsNothingToRemember() {
        assertThat(history.up("loo")).isEqualTo("loo");
        assertThat(history.down("loo")).isEqualTo("loo");
    }
}
