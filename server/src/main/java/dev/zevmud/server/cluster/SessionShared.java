package dev.zevmud.server.cluster;

import dev.zevmud.server.session.OutputLog;
import dev.zevmud.server.session.SessionRepository;
import dev.zevmud.server.session.Voice;
import dev.zevmud.server.session.account.AccountRepository;
import dev.zevmud.server.session.post.PostOffice;
import dev.zevmud.server.session.settings.Settings;
import dev.zevmud.server.session.settings.SettingsRepository;
import dev.zevmud.server.session.staff.Order;
import dev.zevmud.server.session.staff.StaffDesk;
import dev.zevmud.server.world.CharacterId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.apache.pekko.actor.typed.ActorRef;
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
        PostOffice post,
        LocalActors<SessionMessage> localSessions,
        Voice voice,
        String startZone,
        String startRoom,
        Duration linger,
        Clock clock,
        EngineMetrics metrics,
        OutputLog outputLog) {

    private static final Logger LOG = LoggerFactory.getLogger(SessionShared.class);

    /// Writes something that nobody waits for.
    void store(Consumer<SessionRepository> write) {
        inBackground(() -> write.accept(repository));
    }

    /// What a player has chosen; nobody waits for it.
    void keep(CharacterId id, Settings chosen) {
        inBackground(() -> settings.keep(id, chosen));
    }

    /// The character is in play now, or was until now.
    void seen(CharacterId id) {
        if (!id.isGuest()) {
            Instant now = clock.instant();
            inBackground(() -> post.seen(id, now));
        }
    }

    /// Tells a session that begins how many letters wait.
    void tellOfLetters(CharacterId id, ActorRef<SessionMessage> session) {
        if (id.isGuest()) {
            return;
        }
        inBackground(() -> {
            int unread = post.unread(id);
            if (unread > 0) {
                session.tell(
                        new SessionMessage.Ordered(
                                new Order.Notice(
                                        unread == 1 ? "mail.waits.one" : "mail.waits",
                                        List.of(Integer.toString(unread)))));
            }
        });
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
