package dev.zevmud.server.cluster;

import com.typesafe.config.Config;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pekko.actor.ActorRef;
import org.apache.pekko.actor.ActorSystem;
import org.apache.pekko.dispatch.Envelope;
import org.apache.pekko.dispatch.MailboxType;
import org.apache.pekko.dispatch.MessageQueue;
import org.apache.pekko.dispatch.ProducesMessageQueue;
import org.jspecify.annotations.Nullable;
import scala.Option;

/// A mailbox that does not grow without end: at `capacity` it drops what is [Sheddable]. What an
/// actor tells itself, and what its store and its clock tell it, always arrives: without it the
/// actor would wait for ever, and there is never much of it. Named in `zev-mud-cluster.conf`, so
/// Pekko makes it.
public final class BoundedMailbox
        implements MailboxType, ProducesMessageQueue<BoundedMailbox.Letters> {

    private final String kind;
    private final int capacity;

    public BoundedMailbox(ActorSystem.Settings settings, Config config) {
        kind = config.getString("kind");
        capacity = config.getInt("capacity");
    }

    @Override
    public MessageQueue create(Option<ActorRef> owner, Option<ActorSystem> system) {
        MailboxDepths depths = MailboxDepths.of(system.get());
        var letters = new Letters(capacity, () -> depths.dropped(kind));
        depths.add(kind, letters);
        return letters;
    }

    /// The letters of one actor. Any thread puts in, the actor's takes out.
    public static final class Letters implements MessageQueue {

        private final Queue<Envelope> queue = new ConcurrentLinkedQueue<>();
        private final AtomicInteger size = new AtomicInteger();
        private final int capacity;
        private final Runnable dropped;
        private @Nullable Runnable onCleanUp;

        Letters(int capacity, Runnable dropped) {
            this.capacity = capacity;
            this.dropped = dropped;
        }

        void onCleanUp(Runnable action) {
            onCleanUp = action;
        }

        @Override
        public void enqueue(ActorRef receiver, Envelope letter) {
            if (letter.message() instanceof Sheddable && size.get() >= capacity) {
                dropped.run();
                return;
            }
            size.incrementAndGet();
            queue.add(letter);
        }

        /// Null when there is none, as Pekko asks.
        @Override
        public @Nullable Envelope dequeue() {
            Envelope letter = queue.poll();
            if (letter != null) {
                size.decrementAndGet();
            }
            return letter;
        }

        @Override
        public int numberOfMessages() {
            return size.get();
        }

        @Override
        public boolean hasMessages() {
            return !queue.isEmpty();
        }

        @Override
        public void cleanUp(ActorRef owner, MessageQueue deadLetters) {
            Runnable action = onCleanUp;
            if (action != null) {
                action.run();
            }
            for (Envelope letter = dequeue(); letter != null; letter = dequeue()) {
                deadLetters.enqueue(owner, letter);
            }
        }
    }
}
