package dev.zevmud.systemtest.engine;

import dev.zevmud.loadtest.bot.Address;
import dev.zevmud.systemtest.FreePorts;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Game servers of one world: one alone, or several at 127.0.0.1, .2, .3 … as one cluster.
final class Nodes implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(1);
    private static final int PORTS_OF_A_NODE = 3;

    private final Map<String, String> settings;
    private final int count;
    private final int firstPort;
    private final List<ServerProcess> running = new ArrayList<>();
    private volatile List<Address> open = List.of();

    /// `settings` are those of every node: its world and database, and perhaps a folder for
    /// `SESSION_OUTPUT_LOG`.
    Nodes(Map<String, String> settings, int count) {
        this.settings = settings;
        this.count = count;
        this.firstPort = FreePorts.inARow(count * PORTS_OF_A_NODE);
        for (int n = 0; n < count; n++) {
            running.add(launch(n));
        }
        running.forEach(node -> node.awaitReady(START));
        open();
    }

    private ServerProcess launch(int n) {
        var environment = new HashMap<>(settings);
        int port = firstPort + n * PORTS_OF_A_NODE;
        environment.computeIfPresent(
                "SESSION_OUTPUT_LOG", (_, folder) -> Path.of(folder, "node-" + n).toString());
        if (count > 1) {
            environment.put("CLUSTER_HOST", host(n));
            environment.put("CLUSTER_PORT", Integer.toString(port + 2));
            environment.put("CLUSTER_SEEDS", seeds());
        }
        return ServerProcess.start(new Address(host(n), port), port + 1, environment);
    }

    private static String host(int n) {
        return "127.0.0." + (n + 1);
    }

    private String seeds() {
        return IntStream.range(0, count)
                .mapToObj(n -> host(n) + ":" + (firstPort + n * PORTS_OF_A_NODE + 2))
                .collect(Collectors.joining(","));
    }

    ServerProcess node(int n) {
        return running.get(n);
    }

    /// Where bots may knock now; empty while the doors are shut.
    List<Address> addresses() {
        return open;
    }

    /// Nobody may come back before [#open()].
    void shut() {
        open = List.of();
    }

    void open() {
        openBut(-1);
    }

    /// One node takes no newcomers.
    void openBut(int closed) {
        open =
                IntStream.range(0, count)
                        .filter(n -> n != closed)
                        .mapToObj(running::get)
                        .filter(ServerProcess::isAlive)
                        .map(ServerProcess::address)
                        .toList();
    }

    /// Starts a node that has ended, at its old addresses, and waits until it is ready.
    void restart(int n) {
        running.set(n, launch(n));
        running.get(n).awaitReady(START);
    }

    List<String> complaints() {
        return running.stream().flatMap(node -> node.complaints().stream()).toList();
    }

    @Override
    public void close() {
        running.forEach(ServerProcess::close);
    }
}
