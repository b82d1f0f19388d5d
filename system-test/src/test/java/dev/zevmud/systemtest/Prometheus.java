package dev.zevmud.systemtest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// A real Prometheus, which scrapes the services of a system every second, as the operator would
/// have it: the job is the component, and there is a namespace.
final class Prometheus implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final int port = FreePorts.inARow(1);
    private final HttpClient client = HttpClient.newHttpClient();
    private final Process process;

    /// `rules` is a file of alerts.
    Prometheus(Path folder, RunningSystem.Ports ports, Path rules) throws IOException {
        Path config = folder.resolve("prometheus.yml");
        Files.writeString(
                config,
                """
                global: { scrape_interval: 1s, evaluation_interval: 1s }
                rule_files: [%s]
                scrape_configs:
                %s%s%s\
                """
                        .formatted(
                                rules,
                                job("server", ports.metrics()),
                                job("proxy", ports.metrics() + 1),
                                job("web-ui", ports.metrics() + 2)));
        process =
                new ProcessBuilder(
                                program(),
                                "--config.file=" + config,
                                "--storage.tsdb.path=" + folder.resolve("data"),
                                "--web.listen-address=127.0.0.1:" + port)
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("prometheus.log").toFile())
                        .start();
    }

    private static String program() {
        Path unpacked = RunningSystem.HOME.resolve("target/debian/usr/bin/prometheus");
        return Files.isExecutable(unpacked) ? unpacked.toString() : "prometheus";
    }

    private static String job(String name, int port) {
        return """
          - job_name: %s
            static_configs: [{ targets: ["127.0.0.1:%d"], labels: { namespace: games } }]
        """
                .formatted(name, port);
    }

    /// What the query is answered; `error` is set if it is none.
    JsonNode query(String expression) throws IOException, InterruptedException {
        return get("query?query=" + URLEncoder.encode(expression, StandardCharsets.UTF_8));
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/" + path))
                        .timeout(PATIENCE)
                        .build();
        return MAPPER.readTree(client.send(request, HttpResponse.BodyHandlers.ofString()).body());
    }

    /// Whether there is such a series.
    boolean finds(String expression) throws IOException, InterruptedException {
        return !query(expression).at("/data/result").isEmpty();
    }

    void await(String expression) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!answers(expression)) {
            if (System.nanoTime() > deadline || !process.isAlive()) {
                throw new AssertionError("Prometheus never found " + expression);
            }
            LockSupport.parkNanos(100_000_000L);
        }
    }

    /// Not while it starts.
    private boolean answers(String expression) throws InterruptedException {
        try {
            return finds(expression);
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
