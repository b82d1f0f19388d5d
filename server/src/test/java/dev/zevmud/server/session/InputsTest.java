package dev.zevmud.server.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;

/// What becomes of lines when a zone comes back with less than it had executed.
class InputsTest {

    private final Inputs inputs = new Inputs(0);

    private Inputs.Line next() {
        return Objects.requireNonNull(inputs.take());
    }

    private void executeInTheZone(String line) {
        inputs.add(line);
        Inputs.Line taken = next();
        inputs.sent(taken);
        assertThat(inputs.executed(taken.id())).isTrue();
    }

    @Test
    void aLineThatGotLostOnTheWayIsSentAgain() {
        inputs.add("north");
        inputs.sent(next());
        assertThat(inputs.rewind(0)).isFalse();
        assertThat(next().line()).isEqualTo("north");
    }

    @Test
    void aLineWhoseAnswerGotLostIsNotSentAgain() {
        inputs.add("north");
        inputs.sent(next());
        assertThat(inputs.rewind(1)).isFalse();
        assertThat(inputs.take()).isNull();
    }

    @Test
    void whatAZoneLostWithItsNodeIsExecutedAgainInOrder() {
        executeInTheZone("get apple");
        executeInTheZone("drop apple");
        inputs.add("look");
        inputs.durable(1);
        assertThat(inputs.rewind(1)).isTrue();
        assertThat(next().line()).isEqualTo("drop apple");
        assertThat(next().line()).isEqualTo("look");
    }

    @Test
    void whatTheSessionExecutedItselfIsOnlyReportedAgain() {
        inputs.add("tell tom hello");
        inputs.executedHere(next());
        assertThat(inputs.rewind(0)).isFalse();
        assertThat(next().own()).isTrue();
    }

    @Test
    void durableLinesAreForgotten() {
        executeInTheZone("get apple");
        inputs.durable(1);
        assertThat(inputs.rewind(0)).isFalse();
        assertThat(inputs.take()).isNull();
    }

    @Test
    void whatIsKeptIsWhatWas() {
        executeInTheZone("get apple");
        inputs.add("north");
        inputs.sent(next());
        inputs.add("look");
        assertThat(new Inputs(inputs.kept()).kept()).isEqualTo(inputs.kept());
    }
}
