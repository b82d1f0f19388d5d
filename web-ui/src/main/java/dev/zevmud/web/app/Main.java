package dev.zevmud.web.app;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import dev.zevmud.runtime.address.TrustedProxies;
import dev.zevmud.runtime.log.LogLevel;
import dev.zevmud.runtime.service.CommonVariables;
import dev.zevmud.runtime.service.Service;
import dev.zevmud.runtime.shutdown.Stage;
import dev.zevmud.web.shared.GameApi;
import dev.zevmud.web.shared.ProxyAddress;
import java.util.List;
import org.slf4j.LoggerFactory;

/// Starts the web page.
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        Service.main("web-ui", args, Main::start);
    }

    private static void start(Service service) throws Exception {
        var environment = service.environment();
        quieten(environment.read(CommonVariables.LOG_LEVEL));
        int port = environment.read(WebVariables.WEB_CLIENT_PORT);
        var surroundings =
                new Surroundings(
                        new ProxyAddress(environment.read(WebVariables.PROXY_URL)),
                        environment.read(WebVariables.API_URL).map(GameApi::new),
                        environment.read(WebVariables.TRUSTED_PROXIES).orElse(TrustedProxies.NONE));
        var server =
                Service.bind(
                        WebVariables.WEB_CLIENT_PORT,
                        port,
                        () ->
                                WebServer.start(
                                        port,
                                        surroundings,
                                        service.health(),
                                        service.metrics().httpRequests()));
        service.shutdown().on(Stage.DRAIN, "web server", server::stop);
    }

    /// Jetty and Flow tell sixty lines at each start that help only who looks for a fault in them.
    private static void quieten(LogLevel level) {
        if (level.compareTo(LogLevel.DEBUG) > 0 && level.compareTo(LogLevel.WARN) < 0) {
            for (var library : List.of("org.eclipse.jetty", "org.atmosphere", "com.vaadin")) {
                ((Logger) LoggerFactory.getLogger(library)).setLevel(Level.WARN);
            }
        }
    }
}
