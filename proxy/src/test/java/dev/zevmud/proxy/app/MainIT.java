package dev.zevmud.proxy.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The proxy as a process of its own.
class MainIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir Path folder;

    private Process start(Map<String, String> environment) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Main.class.getName())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("log").toFile());
        builder.environment().putAll(Map.of("METRICS_PORT", "0", "LOG_FORMAT", "text"));
        builder.environment().putAll(environment);
        return builder.start();
    }

    private String log() throws IOException {
        return Files.readString(folder.resolve("log"));
    }

    /// The port of the line that tells it; polls, because a process cannot be awaited otherwise.
    private int port(Process process) throws Exception {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!log().contains("is ready")) {
            assertThat(System.nanoTime()).as(log()).isLessThan(deadline);
            assertThat(process.waitFor(50, TimeUnit.MILLISECONDS)).as(log()).isFalse();
        }
        return Integer.parseInt(log().replaceAll("(?s).*Listening on port (\\d+).*", "$1"));
    }

    @Test
    void itServesTellsItsHealthAndEndsInOrder() throws Exception {
        int nobody;
        try (ServerSocket free = new ServerSocket(0)) {
            nobody = free.getLocalPort();
        }
        Process process =
                start(
                        Map.of(
                                "WS_HOST", "127.0.0.1",
                                "WS_PORT", "0",
                                "TELNET_HOST", "127.0.0.1",
                                "TELNET_PORT", Integer.toString(nobody)));
        try {
            int port = port(process);
            HttpClient client = HttpClient.newHttpClient();
            HttpRequest health =
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/health"))
                            .timeout(PATIENCE)
                            .build();
            HttpResponse<String> answer = client.send(health, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).contains("\"telnetTarget\":\"127.0.0.1:" + nobody + "\"");

            CompletableFuture<Integer> closed = new CompletableFuture<>();
            client.newWebSocketBuilder()
                    .subprotocols("v1.session.zev-mud")
                    .buildAsync(
                            URI.create("ws://127.0.0.1:" + port + "/"),
                            new WebSocket.Listener() {
                                @Override
                                public CompletionStage<?> onClose(
                                        WebSocket socket, int code, String reason) {
                                    closed.complete(code);
                                    return CompletableFuture.completedFuture(null);
                                }
                            })
                    .join();
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (!client.send(health, HttpResponse.BodyHandlers.ofString())
                    .body()
                    .contains("\"activeConnections\":1")) {
                assertThat(System.nanoTime()).as("not connected").isLessThan(deadline);
            }
            process.destroy();
            assertThat(closed.get(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isEqualTo(1001);
            assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).as(log()).isZero();
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void aTakenPortAndAWrongValueAreToldInOneLine() throws Exception {
        try (ServerSocket taken = new ServerSocket(0)) {
            String port = Integer.toString(taken.getLocalPort());
            Process process = start(Map.of("WS_PORT", port));
            assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(1);
            assertThat(log()).contains("port " + port + " (WS_PORT) is taken");
        }
        Process uncertified = start(Map.of("WS_PORT", "0", "WSS_PORT", "0"));
        assertThat(uncertified.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(uncertified.exitValue()).isEqualTo(1);
        assertThat(log()).contains("WSS_PORT needs TLS_CERT_PATH and TLS_KEY_PATH");
        Process process = start(Map.of("CORS_ORIGIN", "play.example"));
        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(1);
        assertThat(log()).contains("CORS_ORIGIN", "play.example");
    }
}
