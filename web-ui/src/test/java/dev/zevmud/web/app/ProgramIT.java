package dev.zevmud.web.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The program as it is run: its jar and its libraries in a process of its own.
class ProgramIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir private Path folder;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void itIsReadyAnswersWithItsHeadersAndEndsInOrder() throws Exception {
        int port = freePort();
        var process = start(Map.of("WEB_CLIENT_PORT", "" + port, "METRICS_PORT", "0"));
        try {
            awaitReady(process, port);
            assertThat(get(port, "/health/live").body()).contains("\"status\":\"up\"");
            assertThat(get(port, "/health").statusCode()).isEqualTo(200);
            assertThat(get(port, "/health/other").statusCode()).isEqualTo(404);

            var page = get(port, "/");
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("lang=\"en\"");
            assertThat(header(page, "X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(header(page, "Referrer-Policy")).isEqualTo("no-referrer");
            assertThat(header(page, "Set-Cookie")).contains("HttpOnly", "SameSite=Lax");
            assertThat(header(page, "Content-Security-Policy"))
                    .contains("frame-ancestors 'none'", "default-src 'none'")
                    .contains("connect-src 'self' ws://localhost:8080 wss://localhost:8080")
                    .doesNotContain("script-src 'self' 'unsafe-inline'");
            assertThat(header(get(port, "/health"), "Content-Security-Policy"))
                    .contains("default-src 'none'");
            assertThat(page.headers().firstValue("Server")).isEmpty();
        } finally {
            process.destroy();
            assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        }
        assertThat(process.exitValue()).isZero();
    }

    @Test
    void aWrongValueStopsTheStartWithOneLine() throws Exception {
        assertRefused(
                Map.of("PROXY_URL", "http://localhost:8080", "METRICS_PORT", "0"),
                "zev-mud web-ui: PROXY_URL is \"http://localhost:8080\"");
        assertRefused(
                Map.of("WEB_CLIENT_PORT", "seven", "METRICS_PORT", "0"),
                "zev-mud web-ui: WEB_CLIENT_PORT is \"seven\"");
    }

    @Test
    void aTakenPortStopsTheStartWithOneLine() throws Exception {
        try (var taken = new ServerSocket(0)) {
            assertRefused(
                    Map.of("WEB_CLIENT_PORT", "" + taken.getLocalPort(), "METRICS_PORT", "0"),
                    "(WEB_CLIENT_PORT) is taken");
        }
    }

    private void assertRefused(Map<String, String> environment, String line) throws Exception {
        var process = start(environment);
        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(1);
        assertThat(Files.readString(folder.resolve("err")).strip())
                .contains(line)
                .doesNotContain("\n");
    }

    private Process start(Map<String, String> environment) throws IOException {
        var target = Path.of("target").toAbsolutePath();
        var builder =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        target.resolve("zev-mud-web-ui.jar") + ":" + target.resolve("lib") + "/*",
                        "dev.zevmud.web.app.Main");
        builder.environment().putAll(environment);
        builder.directory(folder.toFile());
        builder.redirectOutput(folder.resolve("out").toFile());
        builder.redirectError(folder.resolve("err").toFile());
        return builder.start();
    }

    private void awaitReady(Process process, int port) throws Exception {
        long start = System.nanoTime();
        while (true) {
            try {
                if (get(port, "/health/ready").statusCode() == 200) {
                    break;
                }
            } catch (IOException e) {
                // Not listening yet.
            }
            assertThat(process.isAlive()).as(Files.readString(folder.resolve("err"))).isTrue();
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(PATIENCE);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        System.out.println(
                "web page ready after %d ms".formatted((System.nanoTime() - start) / 1_000_000));
    }

    private HttpResponse<String> get(int port, String path) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .timeout(PATIENCE)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
