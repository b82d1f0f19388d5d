package dev.zevmud.systemtest.engine;

import dev.zevmud.loadtest.bot.Address;
import dev.zevmud.systemtest.FreePorts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Proxies before one game, at which players knock by WebSocket.
final class Edge implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(1);
    private static final int PORTS_OF_A_PROXY = 2;

    private final Address game;
    private final int firstPort;
    private final List<ServerProcess> running = new ArrayList<>();

    Edge(Address game, int count) {
        this.game = game;
        this.firstPort = FreePorts.inARow(count * PORTS_OF_A_PROXY);
        for (int n = 0; n < count; n++) {
            running.add(launch(n));
        }
        running.forEach(proxy -> proxy.awaitReady(START));
    }

    private ServerProcess launch(int n) {
        int port = firstPort + n * PORTS_OF_A_PROXY;
        return ServerProcess.proxy(
                new Address("127.0.0.1", port, Address.Kind.WEB_SOCKET), port + 1, game);
    }

    synchronized ServerProcess proxy(int n) {
        return running.get(n);
    }

    synchronized List<Address> addresses() {
        return running.stream().filter(ServerProcess::isAlive).map(ServerProcess::address).toList();
    }

    /// Starts a proxy that is dead, at its old port.
    void restart(int n) {
        ServerProcess fresh = launch(n);
        fresh.awaitReady(START);
        synchronized (this) {
            running.set(n, fresh);
        }
    }

    /// What a metric is in all proxies that run now.
    synchronized double metric(String name) {
        return running.stream().mapToDouble(proxy -> proxy.metric(name)).sum();
    }

    @Override
    public void close() {
        running.forEach(ServerProcess::close);
    }
}
