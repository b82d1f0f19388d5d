package dev.zevmud.helm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What the pod of `helm test` says of services that are well and of such as are not: its curl is
/// run, with addresses of this machine in place of the services' names.
class HealthHookTest {

    private static List<Manifest> hook() {
        return Helm4.rendered(Chart.FOLDER.resolve("ci/default-values.yaml")).stream()
                .filter(Manifest::isHook)
                .toList();
    }

    @Test
    void itPassesWhenAllAreWell() throws IOException {
        assertThat(exitCode(hook(), 200, 200)).isZero();
    }

    @Test
    void itFailsWhenAnyOneIsNot() throws IOException {
        assertThat(exitCode(hook(), 503, 200)).isNotZero();
        assertThat(exitCode(hook(), 200, 503)).isNotZero();
    }

    /// As it was: the exit code is that of the last address.
    @Test
    void withoutFailEarlyItWouldPassWhileTheProxyIsNotWell() throws IOException {
        var example = CounterExamplesTest.example(Path.of("test-that-passes.yaml"));
        assertThat(exitCode(example, 503, 200)).isZero();
    }

    private static int exitCode(List<Manifest> hook, int... answers) throws IOException {
        JsonNode container = hook.getFirst().pod().at("/spec/containers/0");
        List<String> command = new ArrayList<>();
        container.path("command").forEach(word -> command.add(word.asText()));
        container.path("args").forEach(word -> command.add(word.asText()));
        List<HttpServer> servers = new ArrayList<>();
        try {
            for (String word : List.copyOf(command)) {
                if (word.startsWith("http://")) {
                    HttpServer server = answering(answers[servers.size()]);
                    servers.add(server);
                    URI uri = URI.create(word);
                    command.add("--connect-to");
                    command.add(
                            "%s:%d:127.0.0.1:%d"
                                    .formatted(
                                            uri.getHost(),
                                            uri.getPort() < 0 ? 80 : uri.getPort(),
                                            server.getAddress().getPort()));
                }
            }
            assertThat(servers).hasSize(answers.length);
            // The last one counts: here nobody is about to get well.
            command.addAll(List.of("--retry", "0"));
            return Program.run(Map.of(), command).exitCode();
        } finally {
            servers.forEach(server -> server.stop(0));
        }
    }

    private static HttpServer answering(int status) throws IOException {
        var server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/health",
                exchange -> {
                    exchange.sendResponseHeaders(status, -1);
                    exchange.close();
                });
        server.start();
        return server;
    }
}
