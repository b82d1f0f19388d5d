package dev.zevmud.proxy.backend;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;

/// Whether the game can be reached. Tries at most every [#FRESH]; in between it repeats what it
/// found, so that probes cost the game next to nothing. Any thread.
public final class GameProbe {

    private static final Duration FRESH = Duration.ofSeconds(2);
    private static final Duration TIMEOUT = Duration.ofMillis(1_500);

    private final Game game;
    private long lookedAt;
    private boolean looked;
    private boolean reachable;

    public GameProbe(Game game) {
        this.game = game;
    }

    public synchronized boolean reachable() {
        long now = System.nanoTime();
        if (!looked || now - lookedAt > FRESH.toNanos()) {
            reachable = look();
            looked = true;
            lookedAt = System.nanoTime();
        }
        return reachable;
    }

    private boolean look() {
        Duration timeout =
                game.connectTimeout().compareTo(TIMEOUT) < 0 ? game.connectTimeout() : TIMEOUT;
        try (Socket _ = game.connect(timeout)) {
            return true;
        } catch (IOException _) {
            return false;
        }
    }
}
