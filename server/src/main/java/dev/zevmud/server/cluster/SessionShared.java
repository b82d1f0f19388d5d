package dev.zevmud.server.cluster;

import dev.zevmud.server.session.SessionRepository;
import dev.zevmud.server.session.Voice;
import dev.zevmud.server.session.account.AccountRepository;
import dev.zevmud.server.session.staff.StaffDesk;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What every session of a node shares.
record SessionShared(
        AccountRepository accounts,
        SessionRepository repository,
        Blocking blocking,
        Directory directory,
        StaffDesk desk,
        LocalActors<SessionMessage> localSessions,
        Voice voice,
        String startZone,
        String startRoom,
        Duration linger,
        Clock clock,
        EngineMetrics metrics) {

    private static final Logger LOG = LoggerFactory.getLogger(SessionShared.class);

    /// Writes something that nobody waits for.
    void store(Consumer<SessionRepository> write) {
        var _ =
                blocking.supply(
                                () -> {
                                    write.accept(repository);
                                    return true;
                                })
                        .exceptionally(failure -> {
                            LOG.error("what resumes a session could not be saved", failure);
                            return false;
                        });
    }
}
