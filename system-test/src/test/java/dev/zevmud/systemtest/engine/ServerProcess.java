package dev.zevmud.systemtest.engine;

import dev.zevmud.loadtest.bot.Address;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// One game server, or a proxy, in a process of its own; what it prints goes to a file below
/// `target/engine`.
public final class ServerProcess implements AutoCloseable {

    static final Path HOME =
            Path.of(System.getProperty("zev.home", "..")).toAbsolutePath().normalize();

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private static final Path LOGS = Path.of("target", "engine").toAbsolutePath();

    private final Address address;
    private final URI ready;
    private final Process process;
    private final Path log;

    private ServerProcess(Address address, URI ready, Process process, Path log) {
        this.address = address;
        this.ready = ready;
        this.process = process;
        this.log = log;
    }

    public static ServerProcess start(
            Address telnet, int metrics, Map<String, String> environment) {
        var builder = java(environment, "dev.zevmud.server.app.Main");
        builder.environment().put("SERVER_PORT", Integer.toString(telnet.port()));
        builder.environment().put("API_PORT", "0");
        return start(builder, "server", telnet, metrics);
    }

    /// A proxy for the game at `telnet`.
    static ServerProcess proxy(Address webSocket, int metrics, Address telnet) {
        var builder = java("proxy", Map.of(), "dev.zevmud.proxy.app.Main");
        Map<String, String> environment = builder.environment();
        environment.put("WS_HOST", webSocket.host());
        environment.put("WS_PORT", Integer.toString(webSocket.port()));
        environment.put("TELNET_HOST", telnet.host());
        environment.put("TELNET_PORT", Integer.toString(telnet.port()));
        return start(builder, "proxy", webSocket, metrics);
    }

    private static ServerProcess start(
            ProcessBuilder builder, String name, Address address, int metrics) {
        try {
            Files.createDirectories(LOGS);
            Path log = Files.createTempFile(LOGS, name + "-" + address.port() + "-", ".log");
            builder.environment().put("METRICS_PORT", Integer.toString(metrics));
            builder.redirectErrorStream(true).redirectOutput(log.toFile());
            return new ServerProcess(
                    address,
                    URI.create("http://127.0.0.1:" + metrics + "/health/ready"),
                    builder.start(),
                    log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A program of the server's jar.
    static ProcessBuilder java(Map<String, String> environment, String main) {
        return java("server", environment, main);
    }

    private static ProcessBuilder java(
            String module, Map<String, String> environment, String main) {
        Path target = HOME.resolve(module).resolve("target");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-XX:+UseSerialGC",
                        "-Xmx512m",
                        "-cp",
                        target.resolve("zev-mud-" + module + ".jar")
                                + ":"
                                + target.resolve("lib")
                                + "/*",
                        main));
        var builder = new ProcessBuilder(command);
        builder.environment().put("LOG_FORMAT", "text");
        builder.environment().putAll(environment);
        return builder;
    }

    public void awaitReady(Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!isReady()) {
            if (!process.isAlive()) {
                throw new AssertionError("a server ended at its start:\n" + tail());
            }
            if (System.nanoTime() > deadline) {
                throw new AssertionError("a server was not ready within " + limit + ":\n" + tail());
            }
            LockSupport.parkNanos(50_000_000);
        }
    }

    private boolean isReady() {
        try {
            var request = HttpRequest.newBuilder(ready).timeout(Duration.ofSeconds(5)).build();
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    Address address() {
        return address;
    }

    /// The value of a metric that is there once, as Prometheus reads it.
    double metric(String name) {
        try {
            var request = HttpRequest.newBuilder(ready.resolve("/metrics")).build();
            return HTTP.send(request, HttpResponse.BodyHandlers.ofLines())
                    .body()
                    .filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
                    .mapToDouble(
                            line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("there is no metric " + name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// How much memory its objects take that are in use, after a full collection.
    long liveBytes() {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        try {
            Process histogram =
                    new ProcessBuilder(
                                    jcmd.toString(),
                                    Long.toString(process.pid()),
                                    "GC.class_histogram")
                            .redirectErrorStream(true)
                            .start();
            // "Total   <instances>   <bytes>"
            return histogram
                    .inputReader()
                    .lines()
                    .filter(line -> line.startsWith("Total"))
                    .map(line -> line.trim().split("\\s+", -1))
                    .mapToLong(words -> Long.parseLong(words[words.length - 1]))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("jcmd shows no histogram"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /// SIGKILL; returns when it is dead.
    void kill() {
        process.destroyForcibly();
        await(Duration.ofSeconds(10));
    }

    /// SIGTERM.
    void terminate() {
        process.destroy();
    }

    /// It ends in time and by itself, with exit code 0.
    void awaitGoodEnd(Duration limit) {
        int code = await(limit);
        if (code != 0) {
            throw new AssertionError("a server ended with exit code " + code + ":\n" + tail());
        }
    }

    /// The exit code of a process that ends in time.
    private int await(Duration limit) {
        try {
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new AssertionError("a server did not end within " + limit + ":\n" + tail());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// The lines of its log that name a fault.
    public List<String> complaints() {
        try (var lines = Files.lines(log)) {
            return lines.filter(line -> line.contains("ERROR")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String tail() {
        try {
            List<String> lines = Files.readAllLines(log);
            return String.join(
                    System.lineSeparator(),
                    lines.subList(Math.max(0, lines.size() - 60), lines.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            kill();
        }
    }
}
