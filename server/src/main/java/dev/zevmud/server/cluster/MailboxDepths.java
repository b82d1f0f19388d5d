package dev.zevmud.server.cluster;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.apache.pekko.actor.ActorSystem;
import org.apache.pekko.actor.ExtendedActorSystem;
import org.apache.pekko.actor.Extension;
import org.apache.pekko.actor.ExtensionId;

/// How full the mailboxes of a node are, by the kind of their actors. Pekko makes mailboxes, and
/// knows nothing of a meter registry: they meet here. Any thread.
final class MailboxDepths implements Extension {

    private static final class Id implements ExtensionId<MailboxDepths> {
        @Override
        public MailboxDepths createExtension(ExtendedActorSystem system) {
            return new MailboxDepths();
        }
    }

    private static final Id ID = new Id();

    private final Map<String, Set<BoundedMailbox.Letters>> mailboxes = new ConcurrentHashMap<>();
    private final Map<String, LongAdder> dropped = new ConcurrentHashMap<>();

    static MailboxDepths of(ActorSystem system) {
        return ID.get(system);
    }

    void add(String kind, BoundedMailbox.Letters letters) {
        Set<BoundedMailbox.Letters> all =
                mailboxes.computeIfAbsent(kind, _ -> ConcurrentHashMap.newKeySet());
        all.add(letters);
        letters.onCleanUp(() -> all.remove(letters));
    }

    void dropped(String kind) {
        dropped.computeIfAbsent(kind, _ -> new LongAdder()).increment();
    }

    /// How many messages wait for the actor of this kind that is furthest behind.
    int deepest(String kind) {
        return mailboxes.getOrDefault(kind, Set.of()).stream()
                .mapToInt(BoundedMailbox.Letters::numberOfMessages)
                .max()
                .orElse(0);
    }

    long droppedOf(String kind) {
        LongAdder count = dropped.get(kind);
        return count == null ? 0 : count.sum();
    }

    void measure(MeterRegistry registry, String kind) {
        Gauge.builder("zevmud.mailbox.depth", this, depths -> depths.deepest(kind))
                .description("Messages that wait for the actor that is furthest behind")
                .tag("kind", kind)
                .register(registry);
        FunctionCounter.builder("zevmud.mailbox.dropped", this, depths -> depths.droppedOf(kind))
                .description("Messages that a full mailbox did not take")
                .tag("kind", kind)
                .register(registry);
    }
}
