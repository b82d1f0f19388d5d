package dev.zevmud.proxy;

import dev.zevmud.proxy.backend.Game;
import dev.zevmud.proxy.backend.GameProbe;
import dev.zevmud.proxy.endpoint.Edge;
import dev.zevmud.proxy.endpoint.HealthPage;
import dev.zevmud.proxy.endpoint.Players;
import dev.zevmud.proxy.endpoint.SocketMetrics;
import dev.zevmud.proxy.endpoint.WebSocketServer;
import dev.zevmud.proxy.guard.Origins;
import dev.zevmud.proxy.guard.Pace;
import dev.zevmud.proxy.guard.Places;
import dev.zevmud.proxy.link.LinkMetrics;
import dev.zevmud.runtime.address.AddressQuota;
import dev.zevmud.runtime.address.TrustedProxies;
import dev.zevmud.runtime.health.Health;
import dev.zevmud.runtime.metrics.Metrics;
import java.net.BindException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import javax.net.ssl.SSLContext;

/// A proxy on loopback.
final class TestProxy implements AutoCloseable {

    static final Pace USUAL = new Pace(1_200, Duration.ofMinutes(1), Pace.BURST);

    final Players players;
    private final Metrics metrics = new Metrics("proxy", "test", false);
    private final WebSocketServer server;

    TestProxy(int gamePort, Pace pace, int places, String origins) throws Exception {
        this(
                gamePort,
                pace,
                new Places(places, new AddressQuota(100)),
                new Edge(Origins.parse(origins), TrustedProxies.NONE, false));
    }

    TestProxy(int gamePort, Pace pace, Places places, Edge edge) throws Exception {
        Game game = new Game("127.0.0.1", gamePort, Duration.ofSeconds(5));
        players =
                new Players(
                        game,
                        pace,
                        places,
                        new LinkMetrics(metrics.registry()),
                        new SocketMetrics(metrics.registry(), places),
                        "1.2.3");
        Health health = new Health();
        health.serving();
        server =
                WebSocketServer.start(
                        "127.0.0.1",
                        0,
                        players,
                        edge,
                        new HealthPage(
                                game,
                                new GameProbe(game),
                                players,
                                health,
                                metrics.httpRequests(),
                                "1.2.3"));
    }

    TestProxy(int gamePort) throws Exception {
        this(gamePort, USUAL, 100, "*");
    }

    String scrape() {
        return metrics.scrape();
    }

    double counted(String metric) {
        return metrics.registry().get(metric).counter().count();
    }

    int port() {
        return server.port();
    }

    int listenTls(SSLContext certificate) throws BindException {
        return listenTls(0, certificate);
    }

    int listenTls(int port, SSLContext certificate) throws BindException {
        return server.listenTls(port, certificate);
    }

    HttpResponse<String> get(String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() {
        server.close();
        metrics.close();
    }
}
