package counterexample.server.session;

import org.apache.pekko.actor.typed.ActorRef;

/// A session that knows Pekko.
final class SessionOnPekko {

    private SessionOnPekko() {}

    static Class<?> forbidden() {
        return ActorRef.class;
    }
}
