package dev.zevmud.runtime.architecture.outlaw.supervisor;

import dev.zevmud.runtime.architecture.outlaw.other.Circular;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Breaks two rules: it logs, and it is part of a circle.
public final class ChattySupervisor {
    private static final Logger log = LoggerFactory.getLogger(ChattySupervisor.class);

    private ChattySupervisor() {}

    static void chat(Circular other) {
        log.info("{}", other);
    }
}
