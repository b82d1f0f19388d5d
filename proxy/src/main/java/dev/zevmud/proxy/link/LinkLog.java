package dev.zevmud.proxy.link;

import dev.zevmud.proxy.backend.GameEnd;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/// What the log says of one link, under a trace-id (W3C Trace Context) of its own. The game is told
/// it, and writes it to whatever goes wrong with a command of this player.
record LinkLog(String trace) {

    private static final Logger LOG = LoggerFactory.getLogger(Link.class);

    /// As Elastic Common Schema names it.
    private static final String TRACE_ID = "trace.id";

    static LinkLog begin() {
        return new LinkLog(UUID.randomUUID().toString().replace("-", ""));
    }

    void called() {
        traced(() -> LOG.debug("a link to the game begins"));
    }

    void kicked(String reason) {
        traced(() -> LOG.info("a link ends, because of its browser: {}", reason));
    }

    void ended(GameEnd end) {
        traced(() -> LOG.info("a link to the game ends: {}", end));
    }

    private void traced(Runnable words) {
        try (var _ = MDC.putCloseable(TRACE_ID, trace)) {
            words.run();
        }
    }
}
