package dev.zevmud.server.cluster;

import dev.zevmud.server.world.AreaDefinition;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.javadsl.ActorContext;
import org.apache.pekko.actor.typed.javadsl.Behaviors;
import org.apache.pekko.actor.typed.javadsl.StashBuffer;
import org.apache.pekko.actor.typed.javadsl.TimerScheduler;
import org.apache.pekko.cluster.sharding.typed.javadsl.ClusterSharding;
import org.apache.pekko.cluster.sharding.typed.javadsl.EntityContext;

/// A zone's actor until the zone is there: reads it from the store while what comes in waits. When
/// it cannot be read, everybody is told and the actor ends; the next message tries anew.
final class ZoneOpening {

    /// What may wait; the rest is lost, and said again by whoever said it.
    private static final int STASH_LIMIT = 10_000;

    private ZoneOpening() {}

    static Behavior<ZoneMessage> of(EntityContext<ZoneMessage> entity, ZoneShared shared) {
        String zoneId = entity.getEntityId();
        return Behaviors.setup(context -> {
            AreaDefinition area = shared.areas().get(zoneId);
            if (area == null) {
                context.getLog().error("there is no area for the zone {}", zoneId);
                return closed("there is no area " + zoneId, entity.getShard(), context);
            }
            return Behaviors.withTimers(timers ->
                    Behaviors.withStash(
                            STASH_LIMIT,
                            stash -> {
                                context.pipeToSelf(
                                        shared.blocking()
                                                .supply(() -> shared.repository().open(zoneId)),
                                        (opened, failure) ->
                                                failure == null
                                                        ? new ZoneMessage.Opened(opened)
                                                        : new ZoneMessage.OpenFailed(
                                                                failure.toString()));
                                return opening(area, entity, shared, context, timers, stash);
                            }));
        });
    }

    private static Behavior<ZoneMessage> opening(
            AreaDefinition area,
            EntityContext<ZoneMessage> entity,
            ZoneShared shared,
            ActorContext<ZoneMessage> context,
            TimerScheduler<ZoneMessage> timers,
            StashBuffer<ZoneMessage> stash) {
        return Behaviors.receive(ZoneMessage.class)
                .onMessage(
                        ZoneMessage.Opened.class,
                        opened -> {
                            var actor =
                                    new ZoneActor(
                                            context,
                                            timers,
                                            shared,
                                            entity.getShard(),
                                            area,
                                            opened.zone());
                            return stash.unstashAll(actor.running());
                        })
                .onMessage(
                        ZoneMessage.OpenFailed.class,
                        failed -> {
                            context.getLog()
                                    .error(
                                            "the zone {} cannot be opened: {}",
                                            area.id(),
                                            failed.why());
                            stash.forEach(message -> refuse(message, failed.why()));
                            return Behaviors.stopped();
                        })
                .onMessage(ZoneMessage.Stop.class, _ -> Behaviors.stopped())
                .onAnyMessage(message -> {
                    if (!stash.isFull()) {
                        stash.stash(message);
                    }
                    return Behaviors.same();
                })
                .build();
    }

    /// A zone whose area is gone: refuses once, and is forgotten.
    private static Behavior<ZoneMessage> closed(
            String why,
            ActorRef<ClusterSharding.ShardCommand> shard,
            ActorContext<ZoneMessage> context) {
        return Behaviors.receive(ZoneMessage.class)
                .onMessage(ZoneMessage.Stop.class, _ -> Behaviors.stopped())
                .onAnyMessage(message -> {
                    refuse(message, why);
                    shard.tell(new ClusterSharding.Passivate<>(context.getSelf()));
                    return Behaviors.same();
                })
                .build();
    }

    private static void refuse(ZoneMessage message, String why) {
        if (message instanceof ZoneMessage.Enter enter) {
            enter.session().tell(new SessionMessage.EnterFailed(enter.stay(), false, why));
        } else if (message instanceof ZoneMessage.Knock(var character, var zone)) {
            zone.tell(new ZoneMessage.Knocked(character, false));
        }
    }
}
