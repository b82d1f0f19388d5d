package dev.zevmud.web.app;

import dev.zevmud.runtime.service.Service;
import dev.zevmud.runtime.shutdown.Stage;
import dev.zevmud.web.shared.ProxyAddress;

/// Starts the web page.
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        Service.main("web-ui", args, Main::start);
    }

    private static void start(Service service) throws Exception {
        var environment = service.environment();
        int port = environment.read(WebVariables.WEB_CLIENT_PORT);
        var proxy = new ProxyAddress(environment.read(WebVariables.PROXY_URL));
        var server =
                Service.bind(
                        WebVariables.WEB_CLIENT_PORT,
                        port,
                        () ->
                                WebServer.start(
                                        port,
                                        proxy,
                                        service.health(),
                                        service.metrics().httpRequests()));
        service.shutdown().on(Stage.DRAIN, "web server", server::stop);
    }
}
