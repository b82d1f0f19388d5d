package dev.zevmud.runtime.supervisor;

import dev.zevmud.runtime.config.ConfigurationException;
import dev.zevmud.runtime.config.Environment;
import dev.zevmud.runtime.config.Variable;
import dev.zevmud.runtime.service.CommonVariables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What one run consists of: the services with the settings by which they find each other, checked
/// before anything starts.
record Run(List<Program> programs, Path logs, String readyLine) {
    private static final int USUAL_WS_PORT = 8080;
    private static final Variable<Integer> SERVER_PORT =
            Variable.port("SERVER_PORT", 3000, "telnet");
    private static final Variable<Integer> WS_PORT =
            Variable.port("WS_PORT", USUAL_WS_PORT, "WebSocket");
    private static final Variable<Integer> WEB_CLIENT_PORT =
            Variable.port("WEB_CLIENT_PORT", 3001, "web page");
    private static final Variable<Integer> API_PORT = Variable.port("API_PORT", 8090, "API");
    private static final Variable<Path> DATA_PATH = Variable.path("DATA_PATH", "data", "data");

    Run {
        programs = List.copyOf(programs);
    }

    /// `commands` holds the command lines of `server`, `proxy` and `web-ui`.
    ///
    /// @throws ConfigurationException if a setting is wrong, a port taken or the data folder not
    ///   writable
    static Run prepare(Map<String, List<String>> commands, Environment environment) {
        var data = environment.read(DATA_PATH).toAbsolutePath().normalize();
        var logs = writable(data);
        var ports = new Ports();
        var telnet = ports.take(environment, SERVER_PORT);
        var webSocket = ports.take(environment, WS_PORT);
        var web = ports.take(environment, WEB_CLIENT_PORT);
        var api = ports.take(environment, API_PORT);
        var health = healthPorts(ports, environment);

        var shared = new LinkedHashMap<String, String>();
        shared.put("DATA_PATH", data.toString());
        shared.put("SERVER_PORT", Integer.toString(telnet));
        shared.put("WS_PORT", Integer.toString(webSocket));
        shared.put("WEB_CLIENT_PORT", Integer.toString(web));
        shared.put("API_PORT", Integer.toString(api));
        unlessSet(environment, shared, "API_URL", "http://127.0.0.1:" + api);
        unlessSet(environment, shared, "TELNET_HOST", "127.0.0.1");
        unlessSet(environment, shared, "TELNET_PORT", Integer.toString(telnet));
        if (webSocket != USUAL_WS_PORT) {
            // Where the page looks for the proxy by itself is right for other machines' browsers
            // too.
            unlessSet(environment, shared, "PROXY_URL", "ws://localhost:" + webSocket);
        }
        unlessSet(environment, shared, "LOG_FORMAT", "text");

        var names = List.of("server", "proxy", "web-ui");
        var programs =
                names.stream()
                        .map(name ->
                                program(name, commands, shared, health.get(names.indexOf(name))))
                        .toList();
        return new Run(
                programs,
                logs,
                "zev-mud is ready: http://localhost:" + web + " (telnet localhost " + telnet + ")");
    }

    private static List<Integer> healthPorts(Ports ports, Environment environment) {
        var first = environment.read(CommonVariables.METRICS_PORT);
        var owner = CommonVariables.METRICS_PORT.name();
        return first == 0
                ? List.of(ports.take(0, owner), ports.take(0, owner), ports.take(0, owner))
                : List.of(
                        ports.take(first, owner),
                        ports.take(first + 1, owner + " + 1"),
                        ports.take(first + 2, owner + " + 2"));
    }

    private static Program program(
            String name,
            Map<String, List<String>> commands,
            Map<String, String> shared,
            int healthPort) {
        var command = commands.get(name);
        if (command == null || command.isEmpty()) {
            throw new ConfigurationException("no command is given for the service " + name);
        }
        var environment = new LinkedHashMap<>(shared);
        if (name.equals("server")) {
            // The proxy beside it. What is set for the run are the proxies before the proxy: the
            // game has no business with them.
            environment.put("TRUSTED_PROXIES", "127.0.0.1,::1");
        }
        environment.put(CommonVariables.METRICS_PORT.name(), Integer.toString(healthPort));
        return new Program(name, command, environment, healthPort);
    }

    private static void unlessSet(
            Environment environment, Map<String, String> shared, String name, String value) {
        if (environment.read(Variable.text(name, name).optional()).isEmpty()) {
            shared.put(name, value);
        }
    }

    private static Path writable(Path data) {
        try {
            var logs = Files.createDirectories(data.resolve("logs"));
            Files.delete(Files.createTempFile(data, ".writable", ""));
            Files.delete(Files.createTempFile(logs, ".writable", ""));
            return logs;
        } catch (IOException e) {
            throw new ConfigurationException(
                    "the data folder "
                            + data
                            + " is not writable: set DATA_PATH to a folder that is");
        }
    }
}
