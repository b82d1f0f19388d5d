package dev.zevmud.loadtest.bot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zevmud.protocol.gmcp.ZevSession;
import org.junit.jupiter.api.Test;

class LedgerTest {

    private final Ledger ledger = new Ledger();

    private void inPlay() {
        ledger.opened(new ZevSession.Open("s", "t1", 0, 0, 900));
    }

    @Test
    void inputsAreNumberedBehindThoseThatTheGameKnows() {
        ledger.opened(new ZevSession.Open("s", "t", 0, 41, 900));
        assertThat(ledger.input("look")).isEqualTo(new ZevSession.Input(42, "look"));
    }

    @Test
    void onlyConfirmedInputsAreNotSentAgain() {
        inPlay();
        var first = ledger.input("one");
        var second = ledger.input("two");
        ledger.confirmed(first.id());
        assertThat(ledger.resumed(new ZevSession.Resumed("t2", 0, 0, 2, false)))
                .describedAs("executed is not saved: the game may still die")
                .containsExactly(second);
    }

    @Test
    void aRestartedGameKnowsWhatWasSaved() {
        inPlay();
        ledger.shown(7);
        ledger.input("one");
        var second = ledger.input("two");
        assertThat(ledger.resumed(new ZevSession.Resumed("t2", 0, 0, 1, true)))
                .containsExactly(second);
        assertThat(ledger.shown()).isZero();
    }

    @Test
    void aResumeBeginsBehindWhatWasShown() {
        inPlay();
        ledger.shown(7);
        assertThat(ledger.resume()).isEqualTo(new ZevSession.Resume("s", "t1", 7));
        ledger.resumed(new ZevSession.Resumed("t2", 7, 3, 0, false));
        assertThat(ledger.resume()).isEqualTo(new ZevSession.Resume("s", "t2", 10));
    }

    @Test
    void outputIsAcknowledgedOnce() {
        inPlay();
        assertThat(ledger.ack()).isNull();
        ledger.shown(1);
        ledger.shown(2);
        assertThat(ledger.ack()).isEqualTo(new ZevSession.Ack(2));
        assertThat(ledger.ack()).isNull();
    }

    @Test
    void whoLogsInAgainSendsWhatTheCharacterHasNotExecuted() {
        inPlay();
        ledger.input("one");
        var second = ledger.input("two");
        ledger.forget();
        assertThat(ledger.resume()).isNull();
        assertThat(ledger.opened(new ZevSession.Open("s2", "t", 0, 1, 900)))
                .containsExactly(second);
    }
}
