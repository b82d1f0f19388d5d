package dev.zevmud.web.play;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/// A real HTTP server in the place of the game's API, which answers as it is told.
final class ScriptedApi implements AutoCloseable {

    /// What was asked.
    record Asked(String forwardedFor, String body) {}

    private record Answer(int status, String body, String retryAfter) {}

    final BlockingQueue<Asked> asked = new LinkedBlockingQueue<>();
    private final HttpServer server;
    private volatile Answer answer = new Answer(500, "{}", "");

    ScriptedApi() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/tickets", this::handle);
        server.start();
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    /// From now on.
    void answers(int status, String body, String retryAfter) {
        answer = new Answer(status, body, retryAfter);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body =
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            asked.add(new Asked(exchange.getRequestHeaders().getFirst("X-Forwarded-For"), body));
            Answer now = answer;
            if (!now.retryAfter().isEmpty()) {
                exchange.getResponseHeaders().add("Retry-After", now.retryAfter());
            }
            byte[] bytes = now.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(now.status(), bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
