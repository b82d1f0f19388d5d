package dev.zevmud.proxy.link;

import dev.zevmud.proxy.backend.GameEnd;
import dev.zevmud.runtime.log.TraceId;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the log says of one link, under a [TraceId] of its own. The game is told it, and writes it
/// to whatever goes wrong with a command of this player.
record LinkLog(String trace) {

    private static final Logger LOG = LoggerFactory.getLogger(Link.class);

    static LinkLog begin() {
        return new LinkLog(TraceId.fresh());
    }

    void called() {
        TraceId.log(trace, () -> LOG.debug("a link to the game begins"));
    }

    void kicked(String reason) {
        TraceId.log(trace, () -> LOG.info("a link ends, because of its browser: {}", reason));
    }

    /// The browser has not taken what it was sent.
    void unread(IOException fault) {
        TraceId.log(
                trace,
                () ->
                        LOG.info(
                                "a link ends, because its browser does not read: {}, {}",
                                fault.getMessage(),
                                String.valueOf(fault.getCause())));
    }

    /// The browser has neither answered pings nor said anything else.
    void silent() {
        TraceId.log(trace, () -> LOG.info("a link ends, because its browser answers no pings"));
    }

    void ended(GameEnd end) {
        TraceId.log(trace, () -> LOG.info("a link to the game ends: {}", end));
    }
}
