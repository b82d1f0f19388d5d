package dev.zevmud.server.cluster;

import dev.zevmud.server.session.Present;
import dev.zevmud.server.session.Surroundings;
import dev.zevmud.server.world.CharacterId;
import dev.zevmud.server.world.LeaveReason;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.cluster.sharding.typed.javadsl.ClusterSharding;
import org.jspecify.annotations.Nullable;

/// What a session reaches in the cluster: its zone, by a reference that the zone gave it, so that a
/// command takes no detour; the other sessions, by sharding; the directory of this node. Owned by
/// the session's actor.
final class Neighbourhood implements Surroundings {

    private final CharacterId id;
    private final Directory directory;
    private final ClusterSharding sharding;
    private final Duration linger;
    private @Nullable ActorRef<ZoneMessage> zone;

    Neighbourhood(CharacterId id, Directory directory, ClusterSharding sharding, Duration linger) {
        this.id = id;
        this.directory = directory;
        this.sharding = sharding;
        this.linger = linger;
    }

    /// The zone that holds the character from here on; null while none does.
    void zone(@Nullable ActorRef<ZoneMessage> holder) {
        zone = holder;
    }

    private void toZone(ZoneMessage message) {
        if (zone != null) {
            zone.tell(message);
        }
    }

    @Override
    public void command(long inputId, String line) {
        toZone(new ZoneMessage.Command(id, inputId, line));
    }

    @Override
    public void executed(long inputId) {
        toZone(new ZoneMessage.Executed(id, inputId));
    }

    @Override
    public void look() {
        toZone(new ZoneMessage.Look(id));
    }

    @Override
    public void leave(LeaveReason reason) {
        toZone(new ZoneMessage.Leave(id, reason));
    }

    @Override
    public Optional<Present> find(String name) {
        return directory.find(name);
    }

    @Override
    public List<Present> present() {
        return directory.present();
    }

    @Override
    public void tell(CharacterId to, Present from, String words) {
        sharding.entityRefFor(GameCluster.SESSIONS, to.value())
                .tell(new SessionMessage.Tell(from, words));
    }

    @Override
    public int lingerSeconds() {
        return Math.toIntExact(linger.toSeconds());
    }
}
