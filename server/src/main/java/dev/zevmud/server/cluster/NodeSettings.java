package dev.zevmud.server.cluster;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import java.time.Duration;
import java.util.Map;
import org.apache.pekko.actor.typed.ActorSystem;
import org.apache.pekko.actor.typed.javadsl.Behaviors;

/// How Pekko is set up on a node: `zev-mud-cluster.conf` and what depends on the node.
final class NodeSettings {

    private static final String HEARTBEAT_PAUSE =
            "pekko.cluster.failure-detector.acceptable-heartbeat-pause";

    private NodeSettings() {}

    static Config heartbeatPause(Duration pause) {
        return ConfigFactory.parseMap(Map.of(HEARTBEAT_PAUSE, pause));
    }

    /// `more` goes before everything else. With two seeds there is no majority without the other
    /// one: then the older node's side goes on, otherwise the side with more nodes (decision 0008).
    static ActorSystem<Void> system(GameCluster.Address address, int seeds, Config more) {
        Config node =
                ConfigFactory.parseMap(
                        Map.of(
                                HEARTBEAT_PAUSE,
                                GameCluster.HEARTBEAT_PAUSE,
                                "pekko.remote.artery.canonical.hostname",
                                address.host(),
                                "pekko.remote.artery.canonical.port",
                                address.port(),
                                "pekko.cluster.split-brain-resolver.active-strategy",
                                seeds == 2 ? "keep-oldest" : "keep-majority"));
        Config config = more.withFallback(node).withFallback(ConfigFactory.load("zev-mud-cluster"));
        return ActorSystem.create(Behaviors.empty(), "zev-mud", config);
    }
}
