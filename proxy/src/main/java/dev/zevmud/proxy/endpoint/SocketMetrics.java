package dev.zevmud.proxy.endpoint;

import dev.zevmud.proxy.guard.Places;
import dev.zevmud.proxy.link.Message;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.BaseUnits;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.stream.Stream;

/// What the proxy counts at its WebSockets.
public final class SocketMetrics {

    private static final Duration[] BUCKETS =
            Stream.of(5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000)
                    .map(Duration::ofMillis)
                    .toArray(Duration[]::new);

    private final Counter received;
    private final Counter sent;
    private final Counter full;
    private final Counter crowded;
    private final Timer roundTrip;

    public SocketMetrics(MeterRegistry registry, Places places) {
        Gauge.builder("websocket.active.connections", places, Places::taken)
                .description("WebSockets that have a place")
                .register(registry);
        received = bytes(registry, "received", "Bytes of the messages that came from browsers");
        sent = bytes(registry, "sent", "Bytes of the messages that browsers have taken");
        full = turnedAway(registry, "full");
        crowded = turnedAway(registry, "address");
        roundTrip =
                Timer.builder("websocket.round.trip")
                        .description("Time from a ping to the browser's answer")
                        .serviceLevelObjectives(BUCKETS)
                        .register(registry);
    }

    private static Counter bytes(MeterRegistry registry, String name, String description) {
        return Counter.builder("websocket." + name)
                .baseUnit(BaseUnits.BYTES)
                .description(description)
                .register(registry);
    }

    private static Counter turnedAway(MeterRegistry registry, String reason) {
        return Counter.builder("websocket.turned.away")
                .description("Browsers for whom there was no place: in all, or for their address")
                .tag("reason", reason)
                .register(registry);
    }

    void received(Message message) {
        received.increment(size(message));
    }

    /// A message of so many bytes.
    void sent(int bytes) {
        sent.increment(bytes);
    }

    void full() {
        full.increment();
    }

    void crowded() {
        crowded.increment();
    }

    void answered(Duration roundTrip) {
        this.roundTrip.record(roundTrip);
    }

    /// In bytes.
    static int size(Message message) {
        return switch (message) {
            case Message.Text(String text) -> size(text);
            case Message.Binary(ByteBuffer bytes) -> bytes.remaining();
        };
    }

    /// In UTF-8, without writing it.
    private static int size(String message) {
        int size = message.length();
        for (int i = 0; i < message.length(); i++) {
            char c = message.charAt(i);
            if (c >= 0x80) {
                // Each half of a pair counts two.
                size += c < 0x800 || Character.isSurrogate(c) ? 1 : 2;
            }
        }
        return size;
    }
}
