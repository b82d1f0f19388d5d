package dev.zevmud.server.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class ResumeTokensTest {

    private final ResumeTokens tokens = new ResumeTokens();

    @Test
    void acceptsWhatItIssuedAndNothingElse() {
        String token = tokens.issue();
        assertThat(tokens.accepts(token)).isTrue();
        assertThat(tokens.accepts(token + "A")).isFalse();
        assertThat(tokens.accepts("")).isFalse();
    }

    @Test
    void theOlderOneStaysValidUntilTheNewerWasUsed() {
        String older = tokens.issue();
        String newer = tokens.issue();
        assertThat(tokens.accepts(older)).isTrue();
        tokens.newestArrived();
        assertThat(tokens.accepts(older)).isFalse();
        assertThat(tokens.accepts(newer)).isTrue();
    }

    @Test
    void keepsAtMostEight() {
        var issued = new ArrayList<String>();
        for (int i = 0; i < ResumeTokens.MAX_VALID + 1; i++) {
            issued.add(tokens.issue());
        }
        assertThat(tokens.accepts(issued.getFirst())).isFalse();
        assertThat(tokens.accepts(issued.get(1))).isTrue();
    }
}
