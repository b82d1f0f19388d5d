package dev.zevmud.server.cluster;

import dev.zevmud.server.session.ClientPort;
import dev.zevmud.server.session.ToClient;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.javadsl.Behaviors;

/// Makes a local connection reachable for a session on any node. Lives on the node that holds the
/// socket, as long as the socket.
final class ConnectionActor {

    private ConnectionActor() {}

    static Behavior<ConnectionMessage> of(ClientPort port) {
        return Behaviors.receive(ConnectionMessage.class)
                .onMessage(
                        ConnectionMessage.Deliver.class,
                        deliver -> {
                            port.send(deliver.message());
                            boolean last =
                                    deliver.message() instanceof ToClient.Farewell
                                            || deliver.message() instanceof ToClient.Refused;
                            return last ? Behaviors.stopped() : Behaviors.same();
                        })
                .onMessage(ConnectionMessage.Closed.class, _ -> Behaviors.stopped())
                .build();
    }
}
