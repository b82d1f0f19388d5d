package dev.zevmud.server.cluster;

import dev.zevmud.server.session.SessionRecord;
import dev.zevmud.server.session.settings.Settings;
import dev.zevmud.server.session.staff.Standing;
import dev.zevmud.server.world.CharacterId;
import java.time.Instant;
import java.util.List;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.PostStop;
import org.apache.pekko.actor.typed.javadsl.Behaviors;
import org.apache.pekko.cluster.sharding.typed.javadsl.EntityContext;

/// A session's actor until it is known whether the session comes from another node: asks the store
/// while what comes in waits.
final class SessionOpening {

    /// What may wait; the rest is lost, and said again by whoever said it.
    private static final int STASH_LIMIT = 1_000;

    private SessionOpening() {}

    static Behavior<SessionMessage> of(EntityContext<SessionMessage> entity, SessionShared shared) {
        var id = new CharacterId(entity.getEntityId());
        return Behaviors.setup(context ->
                Behaviors.withTimers(timers ->
                        Behaviors.withStash(
                                STASH_LIMIT,
                                stash -> {
                                    context.pipeToSelf(
                                            shared.blocking().supply(() -> known(id, shared)),
                                            (known, failure) -> {
                                                if (failure == null) {
                                                    return known;
                                                }
                                                context.getLog()
                                                        .error(
                                                                "what is kept of the session of {} cannot be read",
                                                                id,
                                                                failure);
                                                return new SessionMessage.Known(
                                                        null,
                                                        List.of(),
                                                        Settings.NONE,
                                                        Standing.NONE);
                                            });
                                    return Behaviors.receive(SessionMessage.class)
                                            .onMessage(
                                                    SessionMessage.Known.class,
                                                    known -> {
                                                        var actor =
                                                                new SessionActor(
                                                                        context, timers, entity,
                                                                        shared, known);
                                                        return stash.unstashAll(
                                                                Behaviors.receive(
                                                                                SessionMessage
                                                                                        .class)
                                                                        .onAnyMessage(actor::handle)
                                                                        .onSignal(
                                                                                PostStop.class,
                                                                                _ -> {
                                                                                    shared.localSessions()
                                                                                            .remove(
                                                                                                    context
                                                                                                            .getSelf());
                                                                                    return Behaviors
                                                                                            .same();
                                                                                })
                                                                        .build());
                                                    })
                                            .onAnyMessage(message -> {
                                                if (!stash.isFull()) {
                                                    stash.stash(message);
                                                }
                                                return Behaviors.same();
                                            })
                                            .build();
                                })));
    }

    /// A record that is older than a session may linger is of one that nobody wanted any more.
    private static SessionMessage.Known known(CharacterId id, SessionShared shared) {
        Instant now = shared.clock().instant();
        // First, for the record can be taken once only.
        Standing standing = shared.desk().standing(id);
        SessionRecord kept =
                shared.repository()
                        .take(id)
                        .filter(record ->
                                record.version() == SessionRecord.VERSION
                                        && record.keptAt().plus(shared.linger()).isAfter(now))
                        .orElse(null);
        return new SessionMessage.Known(
                kept,
                shared.repository().tokens(id, now),
                id.isGuest() ? Settings.NONE : shared.settings().settings(id),
                standing);
    }
}
