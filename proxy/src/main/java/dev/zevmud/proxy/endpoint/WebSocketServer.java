package dev.zevmud.proxy.endpoint;

import dev.zevmud.proxy.guard.Limits;
import dev.zevmud.proxy.link.Subprotocol;
import jakarta.websocket.DeploymentException;
import jakarta.websocket.server.ServerEndpointConfig;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.glassfish.grizzly.http.server.HttpHandler;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.glassfish.tyrus.container.grizzly.server.WebSocketAddOn;
import org.glassfish.tyrus.core.TyrusWebSocketEngine;
import org.glassfish.tyrus.server.TyrusServerContainer;
import org.glassfish.tyrus.spi.WebSocketEngine;

/// One port for WebSocket (paths `/` and `/ws`) and HTTP.
public final class WebSocketServer implements AutoCloseable {

    private static final int MAX_HEADERS = 64;
    private static final int MAX_HEADER_BYTES = 8 * 1024;

    /// After so long without a byte either way, Grizzly closes a connection, without a word to a
    /// WebSocket. Its default is just our interval of pings: then it is a race.
    private static final Duration IDLE_LIMIT = Players.PING_INTERVAL.multipliedBy(3);

    private final HttpServer http;
    private final NetworkListener listener;
    private final Thread sweeper;

    private WebSocketServer(HttpServer http, NetworkListener listener, Thread sweeper) {
        this.http = http;
        this.listener = listener;
        this.sweeper = sweeper;
    }

    /// Listens; port 0 takes any free one.
    ///
    /// @throws IOException if the port is taken
    public static WebSocketServer start(
            String host, int port, Players players, Edge edge, HttpHandler pages)
            throws IOException, DeploymentException {
        Container container = new Container();
        for (String path : new String[] {"/", "/ws"}) {
            container.register(
                    ServerEndpointConfig.Builder.create(PlayerEndpoint.class, path)
                            .subprotocols(Subprotocol.names())
                            .configurator(new Handshake(edge.origins(), players))
                            .build());
        }
        NetworkListener listener = new NetworkListener("proxy", host, port);
        listener.setMaxRequestHeaders(MAX_HEADERS);
        listener.setMaxHttpHeaderSize(MAX_HEADER_BYTES);
        listener.getKeepAlive().setIdleTimeoutInSeconds((int) IDLE_LIMIT.toSeconds());
        // The first to be registered is the first to see a request.
        if (edge.proxyProtocol()) {
            listener.registerAddOn(new ProxyProtocolFilter(edge.trusted()));
        }
        listener.registerAddOn(new AddressFilter(edge));
        listener.registerAddOn(new OriginFilter(edge.origins()));
        listener.registerAddOn(new WebSocketAddOn(container, ""));
        HttpServer http = new HttpServer();
        http.addListener(listener);
        http.getServerConfiguration().addHttpHandler(pages, "/");
        http.getServerConfiguration().setHttpServerName("zev-mud");
        try {
            http.start();
        } catch (IOException | RuntimeException e) {
            http.shutdownNow();
            throw e;
        }
        return new WebSocketServer(
                http, listener, Thread.ofVirtual().name("sweep").start(players::keepSweeping));
    }

    public int port() {
        return listener.getPort();
    }

    @Override
    public void close() {
        sweeper.interrupt();
        http.shutdownNow();
    }

    private static final class Container extends TyrusServerContainer {

        private final TyrusWebSocketEngine engine =
                TyrusWebSocketEngine.builder(this).incomingBufferSize(Limits.BUFFER).build();

        Container() {
            super(Set.of());
        }

        @Override
        public void register(Class<?> endpoint) throws DeploymentException {
            engine.register(endpoint, "");
        }

        @Override
        public void register(ServerEndpointConfig config) throws DeploymentException {
            engine.register(config, "");
        }

        @Override
        public Map<String, Object> getProperties() {
            return Map.of();
        }

        @Override
        public WebSocketEngine getWebSocketEngine() {
            return engine;
        }
    }
}
