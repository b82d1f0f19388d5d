package dev.zevmud.server.cluster;

import dev.zevmud.server.session.SessionRecord;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.javadsl.ActorContext;
import org.apache.pekko.actor.typed.javadsl.Behaviors;
import org.jspecify.annotations.Nullable;

/// A session's actor while its session goes to another node: puts it into the store and ends. What
/// comes meanwhile is not heard here: the zone and the connection say it again to the next one.
final class SessionMove {

    private SessionMove() {}

    static Behavior<SessionMessage> of(
            SessionRecord record,
            @Nullable ActorRef<ConnectionMessage> connection,
            SessionShared shared,
            ActorContext<SessionMessage> context) {
        shared.localSessions().remove(context.getSelf());
        shared.directory().moved(record.self());
        context.pipeToSelf(
                shared.blocking()
                        .supply(() -> {
                            shared.repository().keep(record);
                            return true;
                        }),
                (_, failure) -> {
                    if (failure == null) {
                        shared.metrics().handedOver();
                    } else {
                        context.getLog().error("the session of {} is lost", record.id(), failure);
                    }
                    return new SessionMessage.Kept();
                });
        return Behaviors.receive(SessionMessage.class)
                .onMessage(
                        SessionMessage.Kept.class,
                        _ -> {
                            if (connection != null) {
                                // Its watch would tell it only when this node is gone.
                                connection.tell(new ConnectionMessage.SessionGone());
                            }
                            return Behaviors.stopped();
                        })
                .onAnyMessage(_ -> Behaviors.same())
                .build();
    }
}
