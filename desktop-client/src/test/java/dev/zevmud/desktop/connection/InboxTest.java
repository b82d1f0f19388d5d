package dev.zevmud.desktop.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class InboxTest {

    private final List<Runnable> pulses = new ArrayList<>();
    private final List<List<ConnectionEvent>> batches = new ArrayList<>();
    private final Inbox inbox = new Inbox(pulses::add, batches::add);

    @Test
    void handsOverOnceAPulseHoweverMuchCame() throws InterruptedException {
        inbox.put(new ConnectionEvent.Opened());
        inbox.put(new ConnectionEvent.GmcpReady());
        inbox.put(new ConnectionEvent.Closed("gone"));
        assertThat(pulses).hasSize(1);
        pulses.getFirst().run();
        assertThat(batches)
                .containsExactly(
                        List.of(
                                new ConnectionEvent.Opened(),
                                new ConnectionEvent.GmcpReady(),
                                new ConnectionEvent.Closed("gone")));
        inbox.put(new ConnectionEvent.Opened());
        assertThat(pulses).hasSize(2);
    }

    @Test
    void aReaderThatIsAheadWaits() throws InterruptedException {
        for (int i = 0; i < Inbox.CAPACITY; i++) {
            inbox.put(new ConnectionEvent.Opened());
        }
        Thread ahead =
                Thread.ofVirtual()
                        .start(() -> {
                            try {
                                inbox.put(new ConnectionEvent.Closed("gone"));
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                            }
                        });
        assertThat(ahead.join(Duration.ofMillis(100))).isFalse();
        pulses.getFirst().run();
        assertThat(ahead.join(Duration.ofSeconds(10))).isTrue();
        assertThat(batches.getFirst()).hasSize(Inbox.MAX_BATCH);
        assertThat(pulses.size()).as("the rest is asked for").isGreaterThan(1);
    }
}
