package dev.zevmud.server.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zevmud.protocol.frame.OutputItem;
import java.util.List;
import org.junit.jupiter.api.Test;

class BacklogTest {

    private final Backlog backlog = new Backlog();

    private static List<OutputItem> text(String line) {
        return List.of(Texts.lines(line));
    }

    @Test
    void numbersOutputsFromOne() {
        assertThat(backlog.add(text("a"), Backlog.MAX_BYTES).seq()).isEqualTo(1);
        assertThat(backlog.add(text("b"), Backlog.MAX_BYTES).seq()).isEqualTo(2);
        assertThat(backlog.lastSeq()).isEqualTo(2);
    }

    @Test
    void givesBackWhatCameBehindASequenceNumber() {
        backlog.add(text("a"), Backlog.MAX_BYTES);
        ToClient.Show second = backlog.add(text("b"), Backlog.MAX_BYTES);
        assertThat(backlog.after(1)).containsExactly(second);
        assertThat(backlog.gapAfter(1)).isZero();
    }

    @Test
    void forgetsWhatWasAcknowledged() {
        backlog.add(text("a"), Backlog.MAX_BYTES);
        backlog.add(text("b"), Backlog.MAX_BYTES);
        backlog.acknowledged(1);
        assertThat(backlog.after(0)).extracting(ToClient.Show::seq).containsExactly(2L);
        assertThat(backlog.gapAfter(0)).isEqualTo(1);
    }

    @Test
    void dropsTheOldestBeyondTheCountAndSaysHowMany() {
        for (int i = 0; i < Backlog.MAX_OUTPUTS + 3; i++) {
            backlog.add(text("x"), Backlog.MAX_BYTES);
        }
        assertThat(backlog.after(0)).hasSize(Backlog.MAX_OUTPUTS);
        assertThat(backlog.gapAfter(0)).isEqualTo(3);
    }

    @Test
    void dropsTheOldestBeyondTheSize() {
        String kilobyte = "x".repeat(1024);
        for (int i = 0; i < 300; i++) {
            backlog.add(text(kilobyte), Backlog.MAX_BYTES);
        }
        assertThat(backlog.after(0).size()).isBetween(200, 256);
        assertThat(backlog.gapAfter(0)).isEqualTo(300 - backlog.after(0).size());
    }

    @Test
    void anEmptyBacklogHasAGapOnlyBehindWhatItNumbered() {
        assertThat(backlog.gapAfter(0)).isZero();
        backlog.add(text("a"), Backlog.MAX_BYTES);
        backlog.acknowledged(1);
        assertThat(backlog.gapAfter(1)).isZero();
        assertThat(backlog.gapAfter(0)).isEqualTo(1);
    }
}
