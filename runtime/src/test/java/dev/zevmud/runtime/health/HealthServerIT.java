package dev.zevmud.runtime.health;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zevmud.runtime.metrics.Metrics;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class HealthServerIT {
    private final Health health = new Health();

    private static HttpResponse<String> ask(HealthServer server, String method, String path)
            throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var request =
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                            .method(method, HttpRequest.BodyPublishers.noBody())
                            .build();
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    @Test
    void answersProbesAndScrapes() throws Exception {
        try (var metrics = new Metrics("server", "1.2.3", true);
                var server = HealthServer.start(0, health, metrics)) {
            metrics.httpRequests().answered("GET", "/health", 200, Duration.ofMillis(7));
            metrics.httpRequests().answered("BREW", "/health", 405, Duration.ofMillis(7));
            assertThat(ask(server, "GET", "/health/live").statusCode()).isEqualTo(200);
            assertThat(ask(server, "GET", "/health/ready").statusCode()).isEqualTo(503);
            health.serving();
            var ready = ask(server, "GET", "/health/ready");
            assertThat(ready.statusCode()).isEqualTo(200);
            assertThat(ready.headers().firstValue("Content-Type")).hasValue("application/json");
            assertThat(ready.body()).contains("\"status\":\"up\"");
            assertThat(ask(server, "GET", "/health").statusCode()).isEqualTo(200);
            assertThat(ask(server, "GET", "/metrics").body())
                    .contains("jvm_memory_used_bytes{")
                    .contains(
                            "http_requests_total{component=\"server\",method=\"GET\",route=\"/health\",status=\"200\"} 1.0")
                    .contains("method=\"other\"")
                    .contains(
                            "http_request_duration_seconds_bucket{component=\"server\",method=\"GET\","
                                    + "route=\"/health\",le=\"0.01\"} 1")
                    .contains("zevmud_build{component=\"server\",version=\"1.2.3\"} 1");
        }
    }

    @Test
    void refusesWhatItDoesNotKnow() throws Exception {
        try (var metrics = new Metrics("server", "1.2.3", false);
                var server = HealthServer.start(0, health, metrics)) {
            assertThat(ask(server, "GET", "/").statusCode()).isEqualTo(404);
            assertThat(ask(server, "GET", "/health/other").statusCode()).isEqualTo(404);
            assertThat(ask(server, "GET", "/metrics").statusCode()).isEqualTo(404);
            assertThat(ask(server, "POST", "/health").statusCode()).isEqualTo(405);
            assertThat(ask(server, "HEAD", "/health/live").body()).isEmpty();
        }
    }
}
