package dev.zevmud.desktop.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zevmud.desktop.connection.SessionLedger.Notice;
import dev.zevmud.protocol.frame.ByeReason;
import dev.zevmud.protocol.frame.RefusedReason;
import dev.zevmud.protocol.gmcp.GmcpMessage;
import dev.zevmud.protocol.gmcp.ZevSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SessionLedgerTest {

    private final SessionLedger ledger = new SessionLedger();

    @BeforeEach
    void open() {
        receive(new ZevSession.Open("s1", "t1", 0, 0, 900));
    }

    @Test
    void numbersInputsFromOne() {
        assertThat(ledger.input("north")).contains(input(1, "north"));
        assertThat(ledger.input("look")).contains(input(2, "look"));
    }

    @Test
    void countsWhatWasTypedAheadOfTheSessionAsItsInputs() {
        ledger.forget();
        ledger.detached();
        for (int line = 0; line < 5; line++) {
            ledger.sentAtLogin();
        }
        receive(new ZevSession.Open("s2", "t2", 0, 40, 900, 3));
        assertThat(ledger.input("north")).contains(input(43, "north"));
    }

    @Test
    void acknowledgesWhatWasShownOnce() {
        ledger.shown(1);
        ledger.shown(2);
        assertThat(ledger.ack()).contains(new ZevSession.Ack(2).toMessage());
        assertThat(ledger.ack()).isEmpty();
    }

    @Test
    void knowsARepeatedOutput() {
        ledger.shown(3);
        assertThat(ledger.isNew(3)).isFalse();
        assertThat(ledger.isNew(4)).isTrue();
    }

    @Test
    void asksToGoOnBehindTheLastShownOutputAndSendsAgainWhatIsNotConfirmed() {
        ledger.shown(7);
        ledger.input("one");
        ledger.input("two");
        ledger.input("three");
        receive(new ZevSession.InputAck(1));
        ledger.detached();
        assertThat(ledger.attached()).isFalse();
        assertThat(ledger.resume()).contains(new ZevSession.Resume("s1", "t1", 7).toMessage());

        var outcome = receive(new ZevSession.Resumed("t2", 7, 0, 2, false));
        assertThat(outcome.answers()).containsExactly(input(3, "three"));
        assertThat(outcome.notice()).isEqualTo(new Notice.Resumed(0, false));
        assertThat(ledger.input("four")).contains(input(4, "four"));
        assertThat(ledger.resume()).contains(new ZevSession.Resume("s1", "t2", 7).toMessage());
    }

    @Test
    void skipsAGapAndSaysHowLargeItIs() {
        ledger.shown(7);
        var outcome = receive(new ZevSession.Resumed("t2", 7, 5, 0, false));
        assertThat(outcome.notice()).isEqualTo(new Notice.Resumed(5, false));
        assertThat(ledger.isNew(12)).isFalse();
        assertThat(ledger.isNew(13)).isTrue();
    }

    @Test
    void numbersOutputsAnewWhenTheGameWasRestarted() {
        ledger.shown(7);
        ledger.input("take sword");
        var outcome = receive(new ZevSession.Resumed("t2", 0, 0, 0, true));
        assertThat(outcome.answers()).containsExactly(input(1, "take sword"));
        assertThat(ledger.isNew(1)).isTrue();
    }

    @Test
    void aRefusedSessionIsForgotten() {
        var outcome = receive(new ZevSession.Refused(RefusedReason.EXPIRED));
        assertThat(outcome.notice()).isEqualTo(new Notice.Refused(RefusedReason.EXPIRED));
        assertThat(ledger.resume()).isEmpty();
        assertThat(ledger.attached()).isFalse();
    }

    @Test
    void aGoodbyeForGoodEndsTheSession() {
        receive(new ZevSession.Bye(ByeReason.QUIT, false));
        assertThat(ledger.resume()).isEmpty();
    }

    @Test
    void aGoodbyeUntilLaterKeepsIt() {
        receive(new ZevSession.Bye(ByeReason.SHUTDOWN, true));
        assertThat(ledger.resume()).isPresent();
    }

    @Test
    void takesNoMoreInputsThanMayWait() {
        for (int i = 0; i < SessionLedger.MAX_PENDING; i++) {
            assertThat(ledger.input("spam")).isPresent();
        }
        assertThat(ledger.input("one too many")).isEmpty();
        receive(new ZevSession.InputAck(1));
        assertThat(ledger.input("fits again")).isPresent();
    }

    @Test
    void ignoresOtherMessages() {
        assertThat(ledger.receive(new GmcpMessage("Core.Ping", null)).answers()).isEmpty();
    }

    private SessionLedger.Outcome receive(ZevSession message) {
        return ledger.receive(message.toMessage());
    }

    private static GmcpMessage input(long id, String line) {
        return new ZevSession.Input(id, line).toMessage();
    }
}
