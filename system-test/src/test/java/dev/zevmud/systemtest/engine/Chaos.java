package dev.zevmud.systemtest.engine;

import dev.zevmud.loadtest.bot.Address;
import dev.zevmud.loadtest.bot.Bot;
import dev.zevmud.loadtest.bot.Persona;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// What all these tests share: how long they go on, what the world is at the beginning.
final class Chaos {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /// How many tests share the time: both databases, the cluster, the edge and the release.
    private static final int LONG_TESTS = 5;

    private Chaos() {}

    /// From `-Dzev.seed`, or a new one.
    static long seed() {
        return Long.getLong("zev.seed", System.nanoTime());
    }

    /// A test goes on for so long, or for its share of the `-Dzev.minutes` of `./zev chaos`.
    static Duration time(Duration sample) {
        Integer minutes = Integer.getInteger("zev.minutes");
        return minutes == null ? sample : Duration.ofMinutes(minutes).dividedBy(LONG_TESTS);
    }

    /// Whether this is a run of `./zev chaos`.
    static boolean isLong() {
        return Integer.getInteger("zev.minutes") != null;
    }

    /// What a run measured, for the note about it.
    static void report(String line) {
        System.out.println("chaos: " + line);
    }

    /// Of a game with the ring world in this database.
    static Map<String, String> settings(Map<String, String> database) {
        var settings = new HashMap<>(database);
        settings.put("WORLD_PATH", RingWorld.FOLDER.toString());
        if (!isLong()) {
            // What else a machine that tests everything is doing may stall a node for seconds.
            settings.put("CLUSTER_HEARTBEAT_PAUSE", "5000");
        }
        return settings;
    }

    /// Walks once around the world, so that every zone is there and saved; returns where everything
    /// is.
    static Map<String, Place> beginning(Nodes nodes, Map<String, String> settings) {
        Supplier<List<Address>> addresses = nodes::addresses;
        try (var scout = new Bot(Persona.named("Scout"), addresses, PATIENCE, _ -> {})) {
            scout.enter();
            for (int step = 0; step < new RingWorld().rooms().size(); step++) {
                scout.ask("east");
            }
            scout.awaitDurable();
            scout.quit();
        }
        return Items.saved(settings).places(Map.of());
    }
}
