package dev.zevmud.server.cluster;

import dev.zevmud.server.session.talk.ChannelHistory;
import dev.zevmud.server.session.talk.ChannelLine;
import java.util.List;
import java.util.Set;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.ActorSystem;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.Props;
import org.apache.pekko.actor.typed.javadsl.Behaviors;
import org.apache.pekko.actor.typed.receptionist.ServiceKey;

/// The channels on one node: carries what is said here to the hubs of the other nodes, once each,
/// and what is said anywhere to the sessions here. Each hub remembers what was said of late; one
/// that begins asks the others.
final class ChannelHub {

    private static final ServiceKey<HubMessage> KEY =
            ServiceKey.create(HubMessage.class, "channels");

    /// So many lines of a channel fit into one message between nodes, however long they are.
    private static final int RECALLED = 20;

    private final ChannelHistory history = new ChannelHistory();
    private final LocalActors<SessionMessage> sessions;
    private final ActorRef<HubMessage> hub;

    ChannelHub(ActorSystem<?> system, LocalActors<SessionMessage> sessions) {
        this.sessions = sessions;
        this.hub = system.systemActorOf(behavior(), "channels", Props.empty());
    }

    /// Any thread.
    void speak(ChannelLine line) {
        hub.tell(new HubMessage.Speak(line));
    }

    /// What was said of late, oldest first. Any thread.
    List<ChannelLine> spoken(String channel) {
        return history.of(channel);
    }

    private Behavior<HubMessage> behavior() {
        return Behaviors.setup(context -> {
            Peers<HubMessage> others = Peers.of(context, KEY, HubMessage.Hubs::new);
            return Behaviors.receiveMessage(message -> {
                handle(message, others, context.getSelf());
                return Behaviors.same();
            });
        });
    }

    private void handle(HubMessage message, Peers<HubMessage> others, ActorRef<HubMessage> self) {
        switch (message) {
            case HubMessage.Speak(ChannelLine line) -> {
                hear(line);
                others.tell(new HubMessage.Spoken(line));
            }
            case HubMessage.Spoken(ChannelLine line) -> hear(line);
            case HubMessage.Recall(var asking) ->
                    history.newest(RECALLED)
                            .forEach(lines -> asking.tell(new HubMessage.Remembered(lines)));
            case HubMessage.Remembered(List<ChannelLine> lines) -> lines.forEach(history::add);
            case HubMessage.Hubs(Set<ActorRef<HubMessage>> all) ->
                    others.met(all).forEach(other -> other.tell(new HubMessage.Recall(self)));
        }
    }

    private void hear(ChannelLine line) {
        if (history.add(line)) {
            sessions.tellAll(new SessionMessage.Heard(line));
        }
    }
}
