package dev.zevmud.proxy.endpoint;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.zevmud.proxy.backend.Game;
import dev.zevmud.proxy.backend.GameProbe;
import dev.zevmud.runtime.health.Health;
import dev.zevmud.runtime.health.Report;
import dev.zevmud.runtime.metrics.HttpRequests;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.glassfish.grizzly.http.Method;
import org.glassfish.grizzly.http.server.HttpHandler;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.Response;

/// `/health` for people and load balancers (503 when the game is out of reach), `/health/live` and
/// `/health/ready` for probes. Everything else is not here.
public final class HealthPage extends HttpHandler {

    private record Answer(String route, int status, String body) {}

    private final Game game;
    private final GameProbe probe;
    private final Players players;
    private final Health health;
    private final HttpRequests requests;
    private final String version;
    private final Instant startedAt;

    public HealthPage(
            Game game,
            GameProbe probe,
            Players players,
            Health health,
            HttpRequests requests,
            String version) {
        this.game = game;
        this.probe = probe;
        this.players = players;
        this.health = health;
        this.requests = requests;
        this.version = version;
        this.startedAt = Instant.now();
    }

    @Override
    public void service(Request request, Response response) {
        // A look at the game takes time that the server's threads do not have.
        response.suspend();
        Thread.ofVirtual()
                .name("health")
                .start(() -> {
                    try {
                        answer(request, response);
                    } catch (IOException _) {
                        // Who asked is gone.
                    } finally {
                        response.resume();
                    }
                });
    }

    private void answer(Request request, Response response) throws IOException {
        long start = System.nanoTime();
        boolean reads =
                request.getMethod().equals(Method.GET) || request.getMethod().equals(Method.HEAD);
        Answer answer =
                reads
                        ? answer(request.getRequestURI())
                        : new Answer("other", 405, "{\"status\":\"method not allowed\"}");
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        response.setStatus(answer.status());
        response.setContentType("application/json");
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
        requests.answered(
                request.getMethod().getMethodString(),
                answer.route(),
                answer.status(),
                Duration.ofNanos(System.nanoTime() - start));
    }

    private Answer answer(String path) {
        return switch (path) {
            case "/health" -> {
                boolean reachable = probe.reachable();
                yield new Answer(path, reachable ? 200 : 503, summary(reachable));
            }
            case "/health/live" -> answer(path, health.live());
            case "/health/ready" -> answer(path, health.ready());
            case "/", "/ws" -> new Answer(path, 426, "{\"status\":\"WebSocket only\"}");
            default -> new Answer("other", 404, "{\"status\":\"not found\"}");
        };
    }

    private static Answer answer(String route, Report report) {
        return new Answer(route, report.up() ? 200 : 503, report.json());
    }

    private String summary(boolean reachable) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("status", reachable ? "healthy" : "unhealthy")
                .put("timestamp", Instant.now().toString())
                .put("telnetTarget", game.toString())
                .put("activeConnections", players.count())
                .put("uptime", Duration.between(startedAt, Instant.now()).toMillis() / 1000.0)
                .put("version", version)
                .toString();
    }
}
