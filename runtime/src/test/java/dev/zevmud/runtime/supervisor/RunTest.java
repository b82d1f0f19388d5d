package dev.zevmud.runtime.supervisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zevmud.runtime.config.ConfigurationException;
import dev.zevmud.runtime.config.Environment;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunTest {
    private static final Map<String, List<String>> COMMANDS =
            Map.of("server", List.of("s"), "proxy", List.of("p"), "web-ui", List.of("w"));

    @TempDir private Path data;

    private Run prepare(Map<String, String> settings) {
        var environment = new HashMap<>(settings);
        environment.put("DATA_PATH", data.toString());
        for (var port :
                List.of("SERVER_PORT", "WS_PORT", "WEB_CLIENT_PORT", "API_PORT", "METRICS_PORT")) {
            environment.putIfAbsent(port, "0");
        }
        return Run.prepare(COMMANDS, Environment.of(environment));
    }

    private static int free() throws Exception {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Test
    void theServicesAreToldHowToFindEachOther() {
        var run = prepare(Map.of());
        var server = run.programs().get(0).environment();
        var proxy = run.programs().get(1).environment();
        assertThat(run.programs())
                .extracting(Program::name)
                .containsExactly("server", "proxy", "web-ui");
        assertThat(proxy)
                .containsEntry("TELNET_HOST", "127.0.0.1")
                .containsEntry("TELNET_PORT", server.get("SERVER_PORT"))
                .containsEntry("PROXY_URL", "ws://localhost:" + proxy.get("WS_PORT"))
                .containsEntry("LOG_FORMAT", "text");
        assertThat(run.programs())
                .extracting(p -> p.environment().get("METRICS_PORT"))
                .doesNotHaveDuplicates()
                .isEqualTo(
                        run.programs().stream()
                                .map(p -> Integer.toString(p.healthPort()))
                                .toList());
        assertThat(run.readyLine())
                .isEqualTo(
                        "zev-mud is ready: http://localhost:%s (telnet localhost %s)"
                                .formatted(
                                        server.get("WEB_CLIENT_PORT"), server.get("SERVER_PORT")));
    }

    @Test
    void whatTheUserSetsStays() {
        assertThat(
                        prepare(Map.of("PROXY_URL", "wss://play.example.org", "LOG_FORMAT", "json"))
                                .programs()
                                .getFirst()
                                .environment())
                .doesNotContainKeys("PROXY_URL", "LOG_FORMAT");
    }

    @Test
    void theGameTrustsTheProxyBesideItAndNobodyElse() {
        var run = prepare(Map.of("TRUSTED_PROXIES", "10.0.0.1"));
        assertThat(run.programs().get(0).environment())
                .containsEntry("TRUSTED_PROXIES", "127.0.0.1,::1");
        assertThat(run.programs().get(1).environment()).doesNotContainKey("TRUSTED_PROXIES");
    }

    @Test
    void aPortCannotBeUsedTwice() throws Exception {
        var port = Integer.toString(free());
        assertThatThrownBy(() -> prepare(Map.of("SERVER_PORT", port, "WEB_CLIENT_PORT", port)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("port " + port + " is used twice, by SERVER_PORT and WEB_CLIENT_PORT");
    }

    @Test
    void aPortOutOfRangeIsAFault() {
        assertThatThrownBy(() -> prepare(Map.of("METRICS_PORT", "65535")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith("cannot listen on port 65536 (METRICS_PORT + 1)");
        assertThatThrownBy(() -> prepare(Map.of("WS_PORT", "http")))
                .hasMessage(
                        "WS_PORT is \"http\", which is not allowed: a port, 0 to 65535 (0: any free one)");
    }
}
