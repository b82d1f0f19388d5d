package dev.zevmud.server.cluster;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.javadsl.ActorContext;
import org.apache.pekko.actor.typed.receptionist.Receptionist;
import org.apache.pekko.actor.typed.receptionist.ServiceKey;

/// Those of an actor's sort on the other nodes; there is one on each. Owned by that actor.
final class Peers<T> {

    private final ActorRef<T> self;
    private final Set<ActorRef<T>> others = new HashSet<>();

    private Peers(ActorRef<T> self) {
        this.self = self;
    }

    /// Makes the actor known to the others under `key`. Whenever they change it is sent what
    /// `nodes` makes of them all, itself among them: to be handed to [#met].
    static <T> Peers<T> of(
            ActorContext<T> context, ServiceKey<T> key, Function<Set<ActorRef<T>>, T> nodes) {
        var receptionist = context.getSystem().receptionist();
        receptionist.tell(Receptionist.register(key, context.getSelf()));
        receptionist.tell(
                Receptionist.subscribe(
                        key,
                        context.messageAdapter(
                                Receptionist.Listing.class,
                                listing -> nodes.apply(listing.getServiceInstances(key)))));
        return new Peers<>(context.getSelf());
    }

    /// These are all there are now; returns those that are new.
    List<ActorRef<T>> met(Set<ActorRef<T>> all) {
        List<ActorRef<T>> news =
                all.stream().filter(one -> !one.equals(self) && !others.contains(one)).toList();
        others.clear();
        others.addAll(all);
        others.remove(self);
        return news;
    }

    void tell(T message) {
        others.forEach(other -> other.tell(message));
    }
}
