package dev.zevmud.proxy.app;

import dev.zevmud.proxy.backend.Game;
import dev.zevmud.proxy.backend.GameProbe;
import dev.zevmud.proxy.endpoint.Edge;
import dev.zevmud.proxy.endpoint.HealthPage;
import dev.zevmud.proxy.endpoint.Players;
import dev.zevmud.proxy.endpoint.SocketMetrics;
import dev.zevmud.proxy.endpoint.WebSocketServer;
import dev.zevmud.proxy.guard.Pace;
import dev.zevmud.proxy.guard.Places;
import dev.zevmud.proxy.link.LinkMetrics;
import dev.zevmud.runtime.address.AddressQuota;
import dev.zevmud.runtime.address.TrustedProxies;
import dev.zevmud.runtime.config.Environment;
import dev.zevmud.runtime.service.Service;
import dev.zevmud.runtime.service.StartException;
import dev.zevmud.runtime.shutdown.Stage;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The proxy: WebSocket to telnet.
public final class Main {

    private static final Logger log = LoggerFactory.getLogger(Main.class);

    /// How long browsers have to say goodbye.
    private static final Duration DRAIN = Duration.ofSeconds(5);

    private Main() {}

    public static void main(String[] args) {
        Service.main("proxy", args, Main::start);
    }

    private static void start(Service service) throws Exception {
        Environment environment = service.environment();
        Game game =
                new Game(
                        environment.read(ProxyVariables.TELNET_HOST),
                        environment.read(ProxyVariables.TELNET_PORT),
                        environment.read(ProxyVariables.CONNECTION_TIMEOUT));
        Pace pace =
                new Pace(
                        environment.read(ProxyVariables.RATE_LIMIT_MAX),
                        environment.read(ProxyVariables.RATE_LIMIT_WINDOW),
                        Pace.BURST);
        Places places =
                new Places(
                        environment.read(ProxyVariables.MAX_CONNECTIONS),
                        new AddressQuota(
                                environment.read(ProxyVariables.MAX_CONNECTIONS_PER_ADDRESS)));
        Edge edge =
                new Edge(
                        environment.read(ProxyVariables.CORS_ORIGIN),
                        environment
                                .read(ProxyVariables.TRUSTED_PROXIES)
                                .orElse(TrustedProxies.NONE),
                        environment.read(ProxyVariables.PROXY_PROTOCOL));
        Players players =
                new Players(
                        game,
                        pace,
                        places,
                        new LinkMetrics(service.metrics().registry()),
                        new SocketMetrics(service.metrics().registry(), places),
                        Service.version());
        GameProbe probe = new GameProbe(game);
        service.health()
                .addReady(
                        "game",
                        () -> {
                            if (!probe.reachable()) {
                                throw new IllegalStateException(game + " is out of reach");
                            }
                            return game + " answers";
                        });

        int port = environment.read(ProxyVariables.WS_PORT);
        HealthPage pages =
                new HealthPage(
                        game,
                        probe,
                        players,
                        service.health(),
                        service.metrics().httpRequests(),
                        Service.version());
        WebSocketServer server =
                Service.bind(
                        ProxyVariables.WS_PORT,
                        port,
                        () ->
                                WebSocketServer.start(
                                        environment.read(ProxyVariables.WS_HOST),
                                        port,
                                        players,
                                        edge,
                                        pages));
        service.shutdown().on(Stage.CLOSE, "websocket", server::close);
        listenTls(environment, server);
        TelnetDoors.open(service, players);
        service.shutdown().on(Stage.DRAIN, "links", () -> players.goAway(DRAIN));
        log.info("Listening on port {} for the game at {}", server.port(), game);
    }

    private static void listenTls(Environment environment, WebSocketServer server)
            throws StartException {
        Optional<Integer> port = environment.read(ProxyVariables.WSS_PORT);
        if (port.isPresent()) {
            SSLContext certificate = Tls.of(environment, ProxyVariables.WSS_PORT);
            int opened =
                    Service.bind(
                            ProxyVariables.WSS_PORT,
                            port.get(),
                            () -> server.listenTls(port.get(), certificate));
            log.info("WSS_PORT is open on port {}", opened);
        }
    }
}
