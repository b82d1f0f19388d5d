package dev.zevmud.server.cluster;

import dev.zevmud.server.session.SessionRepository;
import dev.zevmud.server.session.Voice;
import dev.zevmud.server.session.account.AccountRepository;
import dev.zevmud.server.session.settings.Settings;
import dev.zevmud.server.session.settings.SettingsRepository;
import dev.zevmud.server.session.staff.StaffDesk;
import dev.zevmud.server.world.CharacterId;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What every session of a node shares.
record SessionShared(
        AccountRepository accounts,
        SessionRepository repository,
        SettingsRepository settings,
        Blocking blocking,
        Directory directory,
        ChannelHub channels,
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
        inBackground(() -> write.accept(repository));
    }

    /// What a player has chosen; nobody waits for it.
    void keep(CharacterId id, Settings chosen) {
        inBackground(() -> settings.keep(id, chosen));
    }

    private void inBackground(Runnable write) {
        var _ =
                blocking.supply(
                                () -> {
                                    write.run();
                                    return true;
                                })
                        .exceptionally(failure -> {
                            LOG.error("something of a session could not be saved", failure);
                            return false;
                        });
    }
}
