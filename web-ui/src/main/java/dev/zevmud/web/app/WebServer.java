package dev.zevmud.web.app;

import com.vaadin.flow.server.InitParameters;
import com.vaadin.flow.server.VaadinServlet;
import dev.zevmud.runtime.health.Health;
import dev.zevmud.runtime.metrics.HttpRequests;
import dev.zevmud.web.shared.GameApi;
import dev.zevmud.web.shared.ProxyAddress;
import jakarta.servlet.DispatcherType;
import java.util.EnumSet;
import org.eclipse.jetty.ee11.annotations.AnnotationConfiguration;
import org.eclipse.jetty.ee11.servlet.FilterHolder;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.ee11.webapp.MetaInfConfiguration;
import org.eclipse.jetty.ee11.webapp.WebAppContext;
import org.eclipse.jetty.http.HttpCookie;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.resource.ResourceFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/// The embedded Jetty with the Vaadin servlet, the security headers and the health answers in it.
public final class WebServer {

    private static final int MAX_CONNECTIONS = 10_000;
    private static final int MAX_THREADS = 64;
    private static final int IDLE_CONNECTION_MS = 30_000;
    private static final int IDLE_SESSION_SECONDS = 1_800;
    private static final int MAX_REQUEST_BYTES = 1 << 20;
    private static final int STOP_MS = 5_000;

    /// Only these are searched for views and initializers: searching every jar costs a second.
    private static final String SCANNED =
            ".*/flow-(server|client)-[^/]*\\.jar$|.*/zev-mud-web-ui[^/]*\\.jar$|.*/classes/";

    private final Server server;
    private final ServerConnector connector;

    private WebServer(Server server, ServerConnector connector) {
        this.server = server;
        this.connector = connector;
    }

    /// Listens on all addresses; port 0 takes any free one.
    ///
    /// @throws Exception if the port is taken (a `BindException` among the causes) or Vaadin does
    ///   not start
    public static WebServer start(
            int port, Surroundings surroundings, Health health, HttpRequests requests)
            throws Exception {
        var threads = new QueuedThreadPool(MAX_THREADS);
        threads.setName("web");
        var server = new Server(threads);
        var connector = connector(server, port);
        server.addConnector(connector);
        server.addBean(new NetworkConnectionLimit(MAX_CONNECTIONS, server));
        server.setHandler(new GracefulHandler(context(surroundings, health, requests)));
        server.setStopTimeout(STOP_MS);
        try {
            server.start();
        } catch (Exception e) {
            server.stop();
            throw e;
        }
        return new WebServer(server, connector);
    }

    public int port() {
        return connector.getLocalPort();
    }

    /// Stops accepting, lets requests under way end, and stops.
    public void stop() throws Exception {
        server.stop();
    }

    private static ServerConnector connector(Server server, int port) {
        var http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setSendDateHeader(false);
        var connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setPort(port);
        connector.setIdleTimeout(IDLE_CONNECTION_MS);
        return connector;
    }

    private static WebAppContext context(
            Surroundings surroundings, Health health, HttpRequests requests) {
        var context = new WebAppContext();
        context.setContextPath("/");
        context.setBaseResource(
                ResourceFactory.of(context).newClassLoaderResource("META-INF/resources/"));
        context.addConfiguration(new AnnotationConfiguration());
        context.setAttribute(MetaInfConfiguration.CONTAINER_JAR_PATTERN, SCANNED);
        context.setAttribute(ProxyAddress.class.getName(), surroundings.proxy());
        surroundings.api().ifPresent(api -> context.setAttribute(GameApi.class.getName(), api));
        // A page that does not come up must not look as if it did.
        context.setThrowUnavailableOnStartupException(true);
        context.setParentLoaderPriority(true);
        context.setMaxFormContentSize(MAX_REQUEST_BYTES);
        sessions(context);
        context.addFilter(
                new FilterHolder(new ResponseHeaders(requests)),
                "/*",
                EnumSet.of(DispatcherType.REQUEST));
        context.addFilter(
                new FilterHolder(new BrowserAddress(surroundings.trusted())),
                "/*",
                EnumSet.of(DispatcherType.REQUEST));
        context.addServlet(new ServletHolder(new HealthServlet(health)), "/health/*");
        context.addServlet(vaadin(), "/*");
        return context;
    }

    private static void sessions(WebAppContext context) {
        var sessions = context.getSessionHandler();
        sessions.setMaxInactiveInterval(IDLE_SESSION_SECONDS);
        sessions.setHttpOnly(true);
        sessions.setSameSite(HttpCookie.SameSite.LAX);
    }

    private static ServletHolder vaadin() {
        var holder = new ServletHolder(VaadinServlet.class);
        holder.setInitOrder(1);
        holder.setAsyncSupported(true);
        holder.setInitParameter(
                InitParameters.SERVLET_PARAMETER_MAX_REQUEST_BODY_SIZE,
                Integer.toString(MAX_REQUEST_BYTES));
        // A player's page says nothing to this server for hours and must not be reloaded in a
        // fight because a session here has ended.
        holder.setInitParameter(InitParameters.SERVLET_PARAMETER_HEARTBEAT_INTERVAL, "-1");
        return holder;
    }
}
