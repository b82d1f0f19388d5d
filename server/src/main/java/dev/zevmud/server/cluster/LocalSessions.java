package dev.zevmud.server.cluster;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.pekko.actor.typed.ActorRef;

/// The sessions in play on this node, so that a shutdown can end them and wait until all are saved.
/// Any thread.
final class LocalSessions {

    private final Set<ActorRef<SessionMessage>> sessions = ConcurrentHashMap.newKeySet();

    void add(ActorRef<SessionMessage> session) {
        sessions.add(session);
    }

    void remove(ActorRef<SessionMessage> session) {
        synchronized (this) {
            sessions.remove(session);
            notifyAll();
        }
    }

    int size() {
        return sessions.size();
    }

    void tellAll(SessionMessage message) {
        sessions.forEach(session -> session.tell(message));
    }

    /// Waits until no session is in play here; false when `millis` ran out before.
    synchronized boolean awaitNone(long millis) throws InterruptedException {
        long deadline = System.nanoTime() + millis * 1_000_000;
        while (!sessions.isEmpty()) {
            long left = (deadline - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return false;
            }
            wait(left);
        }
        return true;
    }
}
