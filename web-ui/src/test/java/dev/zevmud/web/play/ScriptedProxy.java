package dev.zevmud.web.play;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.websocket.server.WebSocketUpgradeHandler;

/// A real WebSocket server in the proxy's place whose lines a test speaks.
final class ScriptedProxy implements AutoCloseable {

    static final String SUBPROTOCOL = "v1.session.zev-mud";
    static final long PATIENCE_SECONDS = 15;

    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);
    private final BlockingQueue<Player> players = new LinkedBlockingQueue<>();
    private volatile boolean refusing;

    ScriptedProxy() throws Exception {
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        server.setHandler(
                WebSocketUpgradeHandler.from(
                        server,
                        container -> {
                            container.setIdleTimeout(Duration.ofMinutes(5));
                            container.addMapping(
                                    "/*",
                                    (request, response, callback) -> {
                                        if (refusing
                                                || !request.getSubProtocols()
                                                        .contains(SUBPROTOCOL)) {
                                            Response.writeError(
                                                    request,
                                                    response,
                                                    callback,
                                                    HttpStatus.SERVICE_UNAVAILABLE_503);
                                            return null;
                                        }
                                        response.setAcceptedSubProtocol(SUBPROTOCOL);
                                        return new Player(players);
                                    });
                        }));
        server.start();
    }

    String url() {
        return URI.create("ws://127.0.0.1:" + connector.getLocalPort()).toString();
    }

    /// The next browser that connects.
    Player player() throws InterruptedException {
        var player = players.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (player == null) {
            throw new AssertionError("no browser connected within " + PATIENCE_SECONDS + " s");
        }
        return player;
    }

    /// Whether new connections are turned away, as when the proxy is down.
    void refuse(boolean refuse) {
        refusing = refuse;
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
