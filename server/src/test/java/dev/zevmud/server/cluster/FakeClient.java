package dev.zevmud.server.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zevmud.protocol.frame.ByeReason;
import dev.zevmud.protocol.frame.OutputItem;
import dev.zevmud.server.session.ClientPort;
import dev.zevmud.server.session.ToClient;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/// One connection: keeps what it received and lets the test wait for it. Checks that outputs come
/// in order, without gaps and without repeats.
final class FakeClient implements ClientPort {

    private static final long PATIENCE_NANOS = 30_000_000_000L;

    private final List<ToClient> received = new ArrayList<>();
    private long lastSeq = -1;
    private String disorder = "";
    private long lastShow;
    private long longestPause;

    @Override
    public synchronized void send(ToClient message) {
        received.add(message);
        switch (message) {
            case ToClient.Open open -> lastSeq = open.seq();
            case ToClient.Resumed resumed -> lastSeq = resumed.seq() + resumed.gap();
            case ToClient.Show(long seq, var _) when seq > 0 -> {
                if (seq != lastSeq + 1) {
                    disorder += "%d after %d; ".formatted(seq, lastSeq);
                }
                lastSeq = seq;
                long now = System.nanoTime();
                longestPause = lastShow == 0 ? 0 : Math.max(longestPause, now - lastShow);
                lastShow = now;
            }
            case ToClient.Show _,
                    ToClient.InputDone _,
                    ToClient.Describe _,
                    ToClient.Width _,
                    ToClient.Confide _,
                    ToClient.Refused _,
                    ToClient.Farewell _ -> {}
        }
        notifyAll();
    }

    synchronized ToClient await(Predicate<ToClient> wanted) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (true) {
            for (ToClient message : received) {
                if (wanted.test(message)) {
                    return message;
                }
            }
            long left = (deadline - System.nanoTime()) / 1_000_000;
            assertThat(left).as("still waiting; received %s", received).isPositive();
            wait(left);
        }
    }

    <T extends ToClient> T await(Class<T> type) throws InterruptedException {
        return type.cast(await(type::isInstance));
    }

    void awaitText(String text) throws InterruptedException {
        await(message -> text(message).contains(text));
    }

    void awaitDone(long inputId) throws InterruptedException {
        await(message -> message instanceof ToClient.InputDone(long id) && id >= inputId);
    }

    void awaitBye(ByeReason reason) throws InterruptedException {
        await(message -> message instanceof ToClient.Farewell(var why, var _) && why == reason);
    }

    boolean takenOver() {
        return received().contains(new ToClient.Farewell(ByeReason.TAKEN_OVER, false));
    }

    /// Waits until `what` holds of this client (true) or of the other (false).
    boolean awaitAny(FakeClient other, Predicate<FakeClient> what) {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (!what.test(this)) {
            if (what.test(other)) {
                return false;
            }
            assertThat(System.nanoTime()).as("still waiting").isLessThan(deadline);
            LockSupport.parkNanos(1_000_000);
        }
        return true;
    }

    synchronized void forget() {
        received.clear();
    }

    synchronized List<ToClient> received() {
        return List.copyOf(received);
    }

    synchronized long lastSeq() {
        return lastSeq;
    }

    /// How many lines of all outputs contain the text.
    synchronized long count(String text) {
        return received.stream()
                .flatMap(message -> text(message).lines())
                .filter(line -> line.contains(text))
                .count();
    }

    /// All text.
    synchronized String text() {
        var all = new StringBuilder();
        received.forEach(message -> all.append(text(message)));
        return all.toString();
    }

    /// The longest time between two outputs, in milliseconds.
    synchronized long longestPauseMillis() {
        return longestPause / 1_000_000;
    }

    synchronized void assertInOrder() {
        assertThat(disorder).isEmpty();
    }

    private static String text(ToClient message) {
        var text = new StringBuilder();
        if (message instanceof ToClient.Show(var _, var items)) {
            for (OutputItem item : items) {
                if (item instanceof OutputItem.Text(var lines)) {
                    lines.forEach(line -> text.append(line.text()).append('\n'));
                }
            }
        }
        return text.toString();
    }
}
