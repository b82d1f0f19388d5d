package dev.zevmud.server.cluster;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.apache.pekko.actor.typed.ActorRef;

/// The actors of one kind on this node, so that a shutdown can tell all of them and wait until they
/// are done. Any thread.
final class LocalActors<M> {

    private final Set<ActorRef<M>> actors = ConcurrentHashMap.newKeySet();

    void add(ActorRef<M> actor) {
        actors.add(actor);
    }

    void remove(ActorRef<M> actor) {
        synchronized (this) {
            actors.remove(actor);
            notifyAll();
        }
    }

    int size() {
        return actors.size();
    }

    void tellAll(M message) {
        actors.forEach(actor -> actor.tell(message));
    }

    /// Tells them one after the other, evenly over this time, so that what they do then does not
    /// come all at once.
    void tellGradually(M message, Duration time) throws InterruptedException {
        List<ActorRef<M>> all = List.copyOf(actors);
        for (ActorRef<M> actor : all) {
            actor.tell(message);
            TimeUnit.NANOSECONDS.sleep(time.toNanos() / all.size());
        }
    }

    /// Waits until none is left here; false when `millis` ran out before.
    synchronized boolean awaitNone(long millis) throws InterruptedException {
        long deadline = System.nanoTime() + millis * 1_000_000;
        while (!actors.isEmpty()) {
            long left = (deadline - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return false;
            }
            wait(left);
        }
        return true;
    }
}
