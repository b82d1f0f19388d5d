package dev.zevmud.proxy.link;

import dev.zevmud.protocol.frame.RefusedReason;
import dev.zevmud.protocol.frame.ServerFrame;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// What a game says before it has answered a resume: held back, then dropped, because the answer
/// makes it void. A game that gives no answer within [#PATIENCE] has no sessions: then the resume
/// is refused and what was held back is shown. One that has just been started, with everybody at
/// its door, may need some seconds.
final class Greeting {

    static final Duration PATIENCE = Duration.ofSeconds(20);

    /// More than any greeting has; later outputs are dropped.
    private static final int MAX_HELD = 256;

    private final Consumer<ServerFrame> send;
    private final List<ServerFrame.Output> held = new ArrayList<>();
    private boolean holding;

    Greeting(Consumer<ServerFrame> send) {
        this.send = send;
    }

    synchronized void holdBack() {
        holding = true;
        Thread.ofVirtual()
                .name("greeting")
                .start(() -> {
                    try {
                        Thread.sleep(PATIENCE);
                        giveUp();
                    } catch (InterruptedException _) {
                        Thread.currentThread().interrupt();
                    }
                });
    }

    void output(ServerFrame.Output output) {
        synchronized (this) {
            if (holding) {
                if (held.size() < MAX_HELD) {
                    held.add(output);
                }
                return;
            }
        }
        send.accept(output);
    }

    /// The game has answered.
    synchronized void drop() {
        holding = false;
        held.clear();
    }

    private synchronized void giveUp() {
        if (holding) {
            holding = false;
            send.accept(new ServerFrame.Refused(RefusedReason.UNKNOWN));
            held.forEach(send);
            held.clear();
        }
    }
}
