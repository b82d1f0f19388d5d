package dev.zevmud.server.api;

import dev.zevmud.protocol.json.Json;
import dev.zevmud.runtime.address.TrustedProxies;
import dev.zevmud.runtime.metrics.HttpRequests;
import dev.zevmud.server.session.account.Accounts;
import jakarta.ws.rs.core.UriBuilder;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.glassfish.jersey.CommonProperties;
import org.glassfish.jersey.grizzly2.httpserver.GrizzlyHttpServerFactory;
import org.glassfish.jersey.jackson.internal.jackson.jaxrs.json.JacksonJsonProvider;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;

/// Listens for the API's requests.
public final class ApiServer implements AutoCloseable {

    private static final int MAX_HEADERS_BYTES = 16 * 1024;
    private static final Duration IDLE = Duration.ofSeconds(30);
    private static final Duration TRANSACTION = Duration.ofSeconds(30);
    private static final long GRACE_SECONDS = 2;

    private final HttpServer server;

    private ApiServer(HttpServer server) {
        this.server = server;
    }

    /// Listens on all addresses; port 0 takes any free one. `proxies` are believed when they say
    /// for whom they ask.
    ///
    /// @throws IOException if the port is taken
    public static ApiServer start(
            int port, Accounts accounts, TrustedProxies proxies, HttpRequests requests)
            throws IOException {
        ResourceConfig resources =
                new ResourceConfig()
                        .property(CommonProperties.FEATURE_AUTO_DISCOVERY_DISABLE, true)
                        .property(CommonProperties.METAINF_SERVICES_LOOKUP_DISABLE, true)
                        .property(ServerProperties.WADL_FEATURE_DISABLE, true)
                        .register(new JacksonJsonProvider(Json.builder().build()))
                        .register(new Bodies())
                        .register(new Problems())
                        .register(new RequestCounter(requests))
                        .register(new TicketResource(accounts, proxies));
        HttpServer server =
                GrizzlyHttpServerFactory.createHttpServer(
                        UriBuilder.fromUri("http://0.0.0.0/").port(port).build(), resources, false);
        for (NetworkListener listener : server.getListeners()) {
            listener.setMaxHttpHeaderSize(MAX_HEADERS_BYTES);
            listener.setTransactionTimeout((int) TRANSACTION.toSeconds());
            listener.getKeepAlive().setIdleTimeoutInSeconds((int) IDLE.toSeconds());
        }
        // Neither pages nor version numbers for strangers.
        server.getServerConfiguration().setHttpServerName("");
        server.getServerConfiguration().setHttpServerVersion("");
        try {
            server.start();
        } catch (IOException e) {
            server.shutdownNow();
            throw e;
        }
        return new ApiServer(server);
    }

    public int port() {
        return server.getListeners().iterator().next().getPort();
    }

    /// Lets requests under way end.
    @Override
    public void close() {
        var _ = server.shutdown(GRACE_SECONDS, TimeUnit.SECONDS);
    }
}
