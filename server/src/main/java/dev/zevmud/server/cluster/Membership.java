package dev.zevmud.server.cluster;

import java.util.ArrayList;
import java.util.List;
import org.apache.pekko.actor.Address;
import org.apache.pekko.actor.typed.ActorSystem;
import org.apache.pekko.cluster.Member;
import org.apache.pekko.cluster.MemberStatus;
import org.apache.pekko.cluster.typed.Cluster;
import org.apache.pekko.cluster.typed.JoinSeedNodes;

/// This node as a member of the cluster. Any thread.
final class Membership {

    private final Cluster cluster;

    Membership(ActorSystem<?> system) {
        this.cluster = Cluster.get(system);
    }

    /// Joins the cluster of the first seed that answers, over and over until one does. The first
    /// seed of all begins a cluster by itself when no other answers; so does a node without seeds.
    void join(List<GameCluster.Address> seeds) {
        Address self = cluster.selfMember().address();
        List<Address> addresses = new ArrayList<>();
        for (GameCluster.Address seed : seeds) {
            addresses.add(new Address(self.protocol(), self.system(), seed.host(), seed.port()));
        }
        cluster.manager().tell(new JoinSeedNodes(addresses.isEmpty() ? List.of(self) : addresses));
    }

    GameCluster.Address address() {
        Address self = cluster.selfMember().address();
        return new GameCluster.Address(self.getHost().orElseThrow(), self.getPort().orElseThrow());
    }

    int nodes() {
        if (!cluster.selfMember().status().equals(MemberStatus.up())) {
            return 0;
        }
        int up = 0;
        for (Member member : cluster.state().getMembers()) {
            if (member.status().equals(MemberStatus.up())) {
                up++;
            }
        }
        return up;
    }
}
