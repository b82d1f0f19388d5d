package dev.zevmud.server.cluster;

import dev.zevmud.server.session.Present;
import dev.zevmud.server.session.staff.Order;
import dev.zevmud.server.session.staff.StaffReach;
import dev.zevmud.server.world.AreaDefinition;
import dev.zevmud.server.world.CharacterId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pekko.cluster.sharding.typed.javadsl.ClusterSharding;

/// How the staff's desk of this node reaches the sessions of all. Any thread.
record Switchboard(
        Directory directory,
        ClusterSharding sharding,
        Map<String, AreaDefinition> areas,
        Countdown countdown)
        implements StaffReach {

    @Override
    public Optional<Present> find(String name) {
        return directory.find(name);
    }

    @Override
    public List<Present> present() {
        return directory.present();
    }

    @Override
    public void order(CharacterId to, Order order) {
        sharding.entityRefFor(GameCluster.SESSIONS, to.value())
                .tell(new SessionMessage.Ordered(order));
    }

    @Override
    public boolean roomExists(String area, String room) {
        AreaDefinition found = areas.get(area);
        return found != null && found.rooms().containsKey(room);
    }

    @Override
    public boolean areaExists(String area) {
        return areas.containsKey(area);
    }

    @Override
    public void reset(String area) {
        sharding.entityRefFor(GameCluster.ZONES, area).tell(new ZoneMessage.Reset());
    }

    @Override
    public void shutDown(int seconds, String reason) {
        countdown.begin(seconds, reason);
    }

    @Override
    public boolean shuttingDown() {
        return countdown.running();
    }

    @Override
    public void keepRunning() {
        countdown.cancel();
    }
}
