package dev.zevmud.server.cluster;

import dev.zevmud.server.session.Present;
import dev.zevmud.server.session.account.Names;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.apache.pekko.actor.NoSerializationVerificationNeeded;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.ActorSystem;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.Props;
import org.apache.pekko.actor.typed.javadsl.Behaviors;
import org.apache.pekko.cluster.ClusterEvent;
import org.apache.pekko.cluster.ddata.Key;
import org.apache.pekko.cluster.ddata.LWWMap;
import org.apache.pekko.cluster.ddata.LWWMapKey;
import org.apache.pekko.cluster.ddata.SelfUniqueAddress;
import org.apache.pekko.cluster.ddata.typed.javadsl.DistributedData;
import org.apache.pekko.cluster.ddata.typed.javadsl.Replicator;
import org.apache.pekko.cluster.ddata.typed.javadsl.ReplicatorMessageAdapter;
import org.apache.pekko.cluster.typed.Cluster;
import org.apache.pekko.cluster.typed.Subscribe;

/// Who is in play, over all nodes: replicated data, read from a local copy. Somebody who enters
/// here is seen here at once and on the other nodes a moment later. Reads are safe for any thread.
final class Directory {

    private static final Key<LWWMap<String, Entry>> KEY = LWWMapKey.create("zev-mud-present");

    /// `node` is the one that holds the session; its entries end with it.
    record Entry(Present present, String node) implements ClusterMessage {}

    /// They never leave the node.
    private sealed interface Message extends NoSerializationVerificationNeeded {
        record Enter(Present present) implements Message {}

        record Leave(Present present) implements Message {}

        record Changed(Map<String, Entry> entries) implements Message {}

        record NodeGone(String node) implements Message {}

        record Ignored() implements Message {}
    }

    private final Map<String, Present> local = new ConcurrentHashMap<>();
    private volatile Map<String, Present> everywhere = Map.of();
    private final ActorRef<Message> replicator;

    Directory(ActorSystem<?> system) {
        this.replicator = system.systemActorOf(behavior(), "directory", Props.empty());
    }

    void enter(Present present) {
        local.put(Names.key(present.name()), present);
        replicator.tell(new Message.Enter(present));
    }

    void leave(Present present) {
        String key = Names.key(present.name());
        local.remove(key);
        var rest = new HashMap<>(everywhere);
        rest.remove(key);
        everywhere = Collections.unmodifiableMap(rest);
        replicator.tell(new Message.Leave(present));
    }

    /// The session goes on on another node, which says so itself.
    void moved(Present present) {
        local.remove(Names.key(present.name()));
    }

    Optional<Present> find(String name) {
        String key = Names.key(name);
        Present here = local.get(key);
        return Optional.ofNullable(here != null ? here : everywhere.get(key));
    }

    List<Present> present() {
        var all = new HashMap<>(everywhere);
        all.putAll(local);
        return all.values().stream()
                .sorted(Comparator.comparing(present -> Names.key(present.name())))
                .toList();
    }

    private Behavior<Message> behavior() {
        return Behaviors.setup(context -> {
            SelfUniqueAddress node = DistributedData.get(context.getSystem()).selfUniqueAddress();
            Cluster.get(context.getSystem())
                    .subscriptions()
                    .tell(
                            Subscribe.create(
                                    context.messageAdapter(
                                            ClusterEvent.MemberRemoved.class,
                                            removed ->
                                                    new Message.NodeGone(
                                                            removed.member()
                                                                    .uniqueAddress()
                                                                    .toString())),
                                    ClusterEvent.MemberRemoved.class));
            return DistributedData.<Message, LWWMap<String, Entry>>withReplicatorMessageAdapter(
                    replicated -> {
                        replicated.subscribe(KEY, Directory::changed);
                        return Behaviors.receiveMessage(
                                message -> handle(message, node, replicated));
                    });
        });
    }

    private static Message changed(Replicator.SubscribeResponse<LWWMap<String, Entry>> response) {
        return response instanceof Replicator.Changed<LWWMap<String, Entry>> changed
                ? new Message.Changed(changed.get(KEY).getEntries())
                : new Message.Ignored();
    }

    private Behavior<Message> handle(
            Message message,
            SelfUniqueAddress node,
            ReplicatorMessageAdapter<Message, LWWMap<String, Entry>> replicated) {
        switch (message) {
            case Message.Enter(Present present) ->
                    update(
                            replicated,
                            map ->
                                    map.put(
                                            node,
                                            Names.key(present.name()),
                                            new Entry(present, node.uniqueAddress().toString())));
            case Message.Leave(Present present) ->
                    update(replicated, map -> map.remove(node, Names.key(present.name())));
            case Message.Changed(Map<String, Entry> entries) -> {
                var names = new HashMap<String, Present>();
                entries.forEach((key, entry) -> names.put(key, entry.present()));
                everywhere = Collections.unmodifiableMap(names);
            }
            case Message.NodeGone(String gone) ->
                    update(replicated, map -> without(map, gone, node));
            case Message.Ignored() -> {}
        }
        return Behaviors.same();
    }

    private static LWWMap<String, Entry> without(
            LWWMap<String, Entry> map, String gone, SelfUniqueAddress node) {
        LWWMap<String, Entry> rest = map;
        for (var entry : map.getEntries().entrySet()) {
            if (entry.getValue().node().equals(gone)) {
                rest = rest.remove(node, entry.getKey());
            }
        }
        return rest;
    }

    private static void update(
            ReplicatorMessageAdapter<Message, LWWMap<String, Entry>> replicated,
            Function<LWWMap<String, Entry>, LWWMap<String, Entry>> change) {
        replicated.askUpdate(
                reply ->
                        new Replicator.Update<>(
                                KEY, LWWMap.empty(), Replicator.writeLocal(), reply, change),
                _ -> new Message.Ignored());
    }
}
