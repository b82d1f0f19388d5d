package dev.zevmud.runtime.health;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.zevmud.runtime.metrics.Metrics;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/// Answers probes and scrapes: `/health/live`, `/health/ready`, `/health` (200 or 503, JSON) and
/// `/metrics`.
public final class HealthServer implements AutoCloseable {
    private static final String JSON = "application/json";
    private static final int MAX_CONNECTIONS = 64;
    private static final int MAX_SECONDS = 10;

    private record Answer(int status, String type, String body) {}

    private final HttpServer server;

    private HealthServer(HttpServer server) {
        this.server = server;
    }

    /// Listens on all addresses; port 0 takes any free one.
    ///
    /// @throws IOException if the port is taken
    public static HealthServer start(int port, Health health, Metrics metrics) throws IOException {
        limit("jdk.httpserver.maxConnections", MAX_CONNECTIONS);
        limit("sun.net.httpserver.maxReqTime", MAX_SECONDS);
        limit("sun.net.httpserver.maxRspTime", MAX_SECONDS);
        var server = HttpServer.create(new InetSocketAddress(port), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        serve(server, "/", () -> new Answer(404, JSON, "{\"status\":\"not found\"}"));
        serve(server, "/health", () -> answer(health.all()));
        serve(server, "/health/live", () -> answer(health.live()));
        serve(server, "/health/ready", () -> answer(health.ready()));
        if (metrics.enabled()) {
            serve(
                    server,
                    "/metrics",
                    () -> new Answer(200, Metrics.CONTENT_TYPE, metrics.scrape()));
        }
        server.start();
        return new HealthServer(server);
    }

    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private static Answer answer(Report report) {
        return new Answer(report.up() ? 200 : 503, JSON, report.json());
    }

    private static void serve(HttpServer server, String path, Supplier<Answer> answer) {
        server.createContext(
                path,
                exchange -> {
                    try (exchange) {
                        // A context also gets what lies below its path.
                        var exact =
                                path.equals("/") || exchange.getRequestURI().getPath().equals(path);
                        send(
                                exchange,
                                exact
                                        ? answer.get()
                                        : new Answer(404, JSON, "{\"status\":\"not found\"}"));
                    }
                });
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        var method = exchange.getRequestMethod();
        if (!method.equals("GET") && !method.equals("HEAD")) {
            exchange.getResponseHeaders().set("Allow", "GET, HEAD");
            exchange.sendResponseHeaders(405, -1);
            return;
        }
        var body = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", answer.type());
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(answer.status(), method.equals("HEAD") ? -1 : body.length);
        if (method.equals("GET")) {
            exchange.getResponseBody().write(body);
        }
    }

    /// The JDK's server takes its limits from system properties only, once, when it is first used.
    private static void limit(String property, int value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, Integer.toString(value));
        }
    }
}
