package dev.zevmud.proxy.endpoint;

import dev.zevmud.proxy.guard.Limits;
import dev.zevmud.proxy.link.Subprotocol;
import jakarta.websocket.DeploymentException;
import jakarta.websocket.server.ServerEndpointConfig;
import java.io.IOException;
import java.net.BindException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import javax.net.ssl.SSLContext;
import org.glassfish.grizzly.http.server.HttpHandler;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.glassfish.grizzly.ssl.SSLEngineConfigurator;
import org.glassfish.tyrus.container.grizzly.server.WebSocketAddOn;
import org.glassfish.tyrus.core.TyrusWebSocketEngine;
import org.glassfish.tyrus.server.TyrusServerContainer;
import org.glassfish.tyrus.spi.WebSocketEngine;

/// WebSocket (paths `/` and `/ws`) and HTTP at one port, and over TLS at another if that is wanted.
public final class WebSocketServer implements AutoCloseable {

    private static final int MAX_HEADERS = 64;
    private static final int MAX_HEADER_BYTES = 8 * 1024;

    /// After so long without a byte either way, Grizzly closes a connection, without a word to a
    /// WebSocket. Its default is just our interval of pings: then it is a race.
    private static final Duration IDLE_LIMIT = Players.PING_INTERVAL.multipliedBy(3);

    private final HttpServer http = new HttpServer();
    private final Container container = new Container();
    private final Edge edge;
    private final NetworkListener listener;
    private final Thread sweeper;

    private WebSocketServer(String host, int port, Players players, Edge edge, HttpHandler pages)
            throws IOException, DeploymentException {
        this.edge = edge;
        for (String path : new String[] {"/", "/ws"}) {
            container.register(
                    ServerEndpointConfig.Builder.create(PlayerEndpoint.class, path)
                            .subprotocols(Subprotocol.names())
                            .configurator(new Handshake(edge.origins(), players))
                            .build());
        }
        listener = listener("proxy", host, port);
        http.addListener(listener);
        http.getServerConfiguration().addHttpHandler(pages, "/");
        http.getServerConfiguration().setHttpServerName("zev-mud");
        try {
            http.start();
        } catch (IOException | RuntimeException e) {
            http.shutdownNow();
            throw e;
        }
        sweeper = Thread.ofVirtual().name("sweep").start(players::keepSweeping);
    }

    /// Listens; port 0 takes any free one.
    ///
    /// @throws IOException if the port is taken
    public static WebSocketServer start(
            String host, int port, Players players, Edge edge, HttpHandler pages)
            throws IOException, DeploymentException {
        return new WebSocketServer(host, port, players, edge, pages);
    }

    /// Listens at one more port, at which everything is encrypted. Port 0 takes any free one;
    /// returns the port.
    ///
    /// @throws BindException if the port cannot be had
    public int listenTls(int port, SSLContext certificate) throws BindException {
        NetworkListener secure = listener("proxy-tls", listener.getHost(), port);
        secure.setSecure(true);
        secure.setSSLEngineConfig(new SSLEngineConfigurator(certificate, false, false, false));
        http.addListener(secure);
        if (!secure.isStarted()) {
            // Grizzly has logged why.
            throw new BindException("cannot listen on port " + port);
        }
        return secure.getPort();
    }

    private NetworkListener listener(String name, String host, int port) {
        NetworkListener fresh = new NetworkListener(name, host, port);
        fresh.setMaxRequestHeaders(MAX_HEADERS);
        fresh.setMaxHttpHeaderSize(MAX_HEADER_BYTES);
        fresh.getKeepAlive().setIdleTimeoutInSeconds((int) IDLE_LIMIT.toSeconds());
        // The first to be registered is the first to see a request.
        if (edge.proxyProtocol()) {
            fresh.registerAddOn(new ProxyProtocolFilter(edge.trusted()));
        }
        fresh.registerAddOn(new AddressFilter(edge));
        fresh.registerAddOn(new OriginFilter(edge.origins()));
        fresh.registerAddOn(new WebSocketAddOn(container, ""));
        return fresh;
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
